/// What Hearth keeps on this computer: where it lies, plans, accepted host keys, secrets in files, journals.
/// Everything is readable by its owner alone. Front ends depend on it; it knows nothing of servers.
@NullMarked
package hearth.store;

import org.jspecify.annotations.NullMarked;
