package hearth.plan;

/// A problem and its place in a plan file.
///
/// @param line counted from 1; for something that is missing, the line of the section it belongs to
/// @param key  the dotted key, such as `server.port`; empty when the file as a whole is meant
public record PlanProblem(int line, String key, Problem problem) {}
