package hearth.terminal;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.secret.Secret;
import hearth.store.RecoveryFile;
import hearth.store.SecretFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Opens a recovery file that the window has saved.
@Command(name = "recover")
final class RecoverCommand implements Callable<Integer> {
    private static final String VARIABLE = "HEARTH_RECOVERY_PASSPHRASE";

    private final Surroundings surroundings;
    private final Spoken spoken;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "recovery-file")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "FOLDER", descriptionKey = "into")
    private Optional<Path> into = Optional.empty();

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    private Optional<Path> passphraseFile = Optional.empty();

    RecoverCommand(Surroundings surroundings, Spoken spoken) {
        this.surroundings = surroundings;
        this.spoken = spoken;
    }

    @Override
    public Integer call() {
        var voice = Voice.in(spoken.orComputers(), surroundings);
        try {
            var folder = into.orElseGet(() -> beside(file));
            var written = RecoveryFile.unpack(file, passphrase(voice), folder);
            written.forEach(one -> surroundings.device().out().println(one));
            voice.say("terminal.recovered", "" + written.size(), folder.toString());
            return ExitCode.DONE;
        } catch (FailureException e) {
            voice.fail(e.failure());
            return ExitCode.of(e.failure());
        }
    }

    private static Path beside(Path file) {
        var name = "" + file.getFileName();
        return file.resolveSibling(
                name.endsWith(RecoveryFile.ENDING)
                        ? name.substring(0, name.length() - RecoveryFile.ENDING.length())
                        : name + ".open");
    }

    private Secret passphrase(Voice voice) throws FailureException {
        if (passphraseFile.isPresent()) return SecretFile.read(passphraseFile.get());
        var known =
                Optional.ofNullable(surroundings.environment().get(VARIABLE)).map(Secret::of);
        return surroundings
                .redaction()
                .learn(known.or(() -> surroundings
                                .device()
                                .prompt()
                                .secret(voice.speech().say("terminal.ask-recovery", file.toString())))
                        .orElseThrow(() -> new LocalFailure.SecretMissing(VARIABLE).thrown()));
    }
}
