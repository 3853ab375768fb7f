package hearth.plan;

import java.util.List;

/// Rooms that everyone joins on signing up.
///
/// @param autoJoin their aliases, all of this server
public record Rooms(List<RoomAlias> autoJoin) {}
