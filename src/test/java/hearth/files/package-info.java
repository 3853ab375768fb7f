/// Tests of the files that Hearth writes.
@NullMarked
package hearth.files;

import org.jspecify.annotations.NullMarked;
