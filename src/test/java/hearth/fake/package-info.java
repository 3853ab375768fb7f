/// Servers, engines and databases in memory. Each keeps the promises of its port, which the contract tests
/// check, and can be told to break.
@NullMarked
package hearth.fake;

import org.jspecify.annotations.NullMarked;
