/// What a port promises, as tests that run on the fake and on the real thing alike.
@NullMarked
package hearth.contract;

import org.jspecify.annotations.NullMarked;
