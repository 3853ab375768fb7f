package hearth.terminal;

import hearth.deploy.AdministratorPassword;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.Plan;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The administrator's password: the one that was given, else the one that an earlier deployment from this computer
/// made
/// up, else, where an account has to be made, a new one in a file. Asking comes last, and only for an account that is
/// there already: from a second computer nobody knows its password but the person.
final class OwnersPassword implements AdministratorPassword {
    private final Plan plan;
    private final Answers answers;
    private final Path made;
    private final Function<String, Optional<Secret>> ask;
    private Optional<Secret> typed = Optional.empty();

    private OwnersPassword(Plan plan, Answers answers, Path made, Function<String, Optional<Secret>> ask) {
        this.plan = plan;
        this.answers = answers;
        this.made = made;
        this.ask = ask;
    }

    /// @param data Hearth's folder on this computer, with a folder for each server name
    static OwnersPassword of(Plan plan, Answers answers, Path data, View view) {
        var made = data.resolve(plan.serverName().toString()).resolve("administrator-password");
        return new OwnersPassword(plan, answers, made, who -> view.aside(() -> answers.administrator(who)));
    }

    @Override
    public Optional<Secret> known() throws FailureException {
        var there = there();
        if (there.isPresent() || typed.isPresent()) return there.or(() -> typed);
        typed = ask.apply(plan.administratorId());
        return typed;
    }

    @Override
    public Secret knownOrNew(SecretMaker maker) throws FailureException {
        var there = there();
        if (there.isPresent()) return there.get();
        var fresh = answers.learn(maker.password());
        try {
            Files.createDirectories(made.getParent());
            var onlyMe = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var file = Files.newByteChannel(
                    made, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyMe)) {
                Channels.newOutputStream(file).write((fresh.reveal() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | UnsupportedOperationException _) {
            throw new LocalFailure.FileUnwritable(made).thrown();
        }
        return fresh;
    }

    private Optional<Secret> there() throws FailureException {
        var given = answers.find(plan.administrator().password());
        if (given.isPresent() || !Files.exists(made)) return given;
        return Optional.of(answers.learn(SecretLine.read(made)));
    }

    @Override
    public Optional<Path> file() {
        return Files.exists(made) ? Optional.of(made) : Optional.empty();
    }
}
