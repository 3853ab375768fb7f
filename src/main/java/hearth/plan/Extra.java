package hearth.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Further options of Synapse, as they would stand in homeserver.yaml. They are merged in last, maps key by key; `null`
/// takes out what Hearth would write, and stands as it is where Hearth writes nothing.
///
/// @param options texts, numbers, decisions, null, lists and maps of these, in the order of the plan
public record Extra(Map<String, @Nullable Object> options) {
    /// None.
    public static final Extra NONE = new Extra(Map.of());
}
