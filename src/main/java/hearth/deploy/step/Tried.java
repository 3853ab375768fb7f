package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Facts;
import hearth.deploy.Finding;

/// Whether something was tried already, with the very settings and secrets that it has now.
final class Tried {
    private Tried() {}

    static Finding look(Facts facts, String name, String digest, Change change) {
        return digest.equals(facts.files().record().tried().get(name))
                ? Finding.done(Finding.Reason.PROVEN, change.what())
                : Finding.ToDo.of(change);
    }
}
