/// Tests of the words.
@NullMarked
package hearth.text;

import org.jspecify.annotations.NullMarked;
