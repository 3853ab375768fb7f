/// Every page in every state with example data, as pictures for people to look at.
@NullMarked
package hearth.gallery;

import org.jspecify.annotations.NullMarked;
