package hearth.terminal;

import hearth.deploy.Errand;
import java.util.function.Consumer;

/// An errand, and what is said when it was done.
///
/// @param after told by the voice of the plan's language
record ErrandRun(Errand errand, Consumer<Voice> after) {}
