/// The two classes that know everything: [Main] starts the program, `Wiring` is the only class that names adapters.
/// Nothing may depend on this package.
@NullMarked
package hearth;

import org.jspecify.annotations.NullMarked;
