/// The words: from data (problems, failures, events) to sentences in each language. Front ends depend on it; it depends
/// on the data and on nothing that acts.
@NullMarked
package hearth.text;

import org.jspecify.annotations.NullMarked;
