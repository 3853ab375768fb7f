/// Real servers for the tests: the practice world, and whole deployments on it.
@NullMarked
package hearth.practice;

import org.jspecify.annotations.NullMarked;
