package hearth.terminal;

import hearth.deploy.AdministratorPassword;
import hearth.failure.FailureException;
import hearth.plan.Plan;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import hearth.store.AppFolders;
import hearth.store.SecretFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The administrator's password: the one that was given, else the one that an earlier deployment from this
/// computer made up, else, where an account has to be made, a new one in a file. Asking comes last, and only
/// for an account that is there already: from a second computer nobody knows its password but the person.
final class OwnersPassword implements AdministratorPassword {
    /// Asks the person for the password of an account.
    private interface Asking {
        Optional<Secret> password(String account) throws FailureException;
    }

    private final Plan plan;
    private final Answers answers;
    private final Path made;
    private final Asking ask;
    private Optional<Secret> given = Optional.empty();
    private Optional<Secret> typed = Optional.empty();

    private OwnersPassword(Plan plan, Answers answers, Path made, Asking ask) {
        this.plan = plan;
        this.answers = answers;
        this.made = made;
        this.ask = ask;
    }

    /// Made-up passwords lie in a folder for each server name.
    static OwnersPassword of(Plan plan, Answers answers, AppFolders folders, View view) {
        var made = MadePasswords.of(plan, folders).file(plan.administrator().name());
        return new OwnersPassword(plan, answers, made, who -> view.aside(() -> answers.administrator(who)));
    }

    @Override
    public Optional<Secret> known() throws FailureException {
        var there = there();
        if (there.isPresent() || typed.isPresent()) return there.or(() -> typed);
        typed = ask.password(plan.administratorId());
        return typed;
    }

    @Override
    public Secret knownOrNew(SecretMaker maker) throws FailureException {
        var there = there();
        if (there.isPresent()) return there.get();
        var fresh = answers.learn(maker.password());
        SecretFile.write(made, fresh);
        return fresh;
    }

    private Optional<Secret> there() throws FailureException {
        given = answers.find(plan.administrator().password());
        if (given.isPresent() || !Files.exists(made)) return given;
        return Optional.of(answers.learn(SecretFile.read(made)));
    }

    @Override
    public Optional<Path> file() {
        return given.isEmpty() && Files.exists(made) ? Optional.of(made) : Optional.empty();
    }
}
