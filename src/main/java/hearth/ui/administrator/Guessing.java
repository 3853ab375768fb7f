package hearth.ui.administrator;

import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Generator;
import org.jspecify.annotations.Nullable;

/// Judges passwords as a guesser would who knows words, names, dates, keyboards and habits, and makes ones that are
/// easy to type and hard to guess. The only class that knows the library; slow at first, so called in the background.
public final class Guessing {
    private static final int WORDS = 5;

    private @Nullable Nbvcxz guesser;

    /// How hard it is to guess.
    public synchronized Strength of(String password) {
        if (password.isEmpty()) return new Strength(0);
        if (guesser == null) guesser = new Nbvcxz();
        return new Strength(guesser.estimate(password).getEntropy());
    }

    /// Five plain words: 64 bits, from a list of 7776 (EFF's long list).
    public String suggest() {
        return Generator.generatePassphrase("-", WORDS);
    }
}
