/// Every file that Hearth writes on a server, as a pure function from the plan (and the secrets) to text.
@NullMarked
package hearth.files;

import org.jspecify.annotations.NullMarked;
