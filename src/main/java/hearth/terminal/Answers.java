package hearth.terminal;

import hearth.deploy.AdministratorPassword;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.SshFailure;
import hearth.host.Credentials;
import hearth.plan.Login;
import hearth.plan.Mail;
import hearth.plan.Registration;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import hearth.store.SecretFile;
import hearth.terminal.screen.Prompt;
import hearth.text.Speech;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The secrets that opening the connection needs: from the files that the plan names, from the environment, or from the
/// person. Whatever is found is learned by the redaction before anything else happens.
final class Answers {
    /// After that many wrong ones it is not a slip of the finger, and servers begin to lock people out.
    private static final int MOST = 3;

    private final Map<String, String> environment;
    private final Prompt prompt;
    private final Redaction redaction;
    private final Speech speech;
    /// How often the person was asked: what was typed may have been mistyped.
    private final Map<Object, Integer> asked = new HashMap<>();

    Answers(Surroundings surroundings, Speech speech) {
        this.environment = surroundings.environment();
        this.prompt = surroundings.device().prompt();
        this.redaction = surroundings.redaction();
        this.speech = speech;
    }

    /// What can be had without a server: a password that is needed for certain is asked for at once, everything
    /// else only when the server says so.
    Credentials first(SshTarget target) throws FailureException {
        var login = switch (target.login()) {
            case Login.Password(var source) -> Optional.of(password(target, source));
            case Login.Key(var _, var passphrase) -> find(passphrase);
            case Login.Agent _ -> Optional.<Secret>empty();
        };
        return new Credentials(login, find(target.sudo()));
    }

    private Secret password(SshTarget target, SecretSource source) throws FailureException {
        var found = find(source);
        if (found.isPresent()) return found.get();
        return ask(Login.Password.class, "terminal.ask-password", target.user(), target.authority())
                .orElseThrow(() -> new LocalFailure.SecretMissing(source.variable()).thrown());
    }

    /// Better credentials after this failure, when somebody is there to give them.
    Optional<Credentials> better(SshTarget target, Credentials tried, Failure failure) {
        return switch (failure) {
            case SshFailure.PassphraseNeeded(var file) ->
                ask(Login.Key.class, "terminal.ask-passphrase", file.toString()).map(answer -> login(tried, answer));
            case SshFailure.PassphraseWrong(var file)
            when typed(Login.Key.class) ->
                ask(Login.Key.class, "terminal.ask-passphrase-again", file.toString())
                        .map(answer -> login(tried, answer));
            case SshFailure.LoginRefused _
            when typed(Login.Password.class) ->
                ask(Login.Password.class, "terminal.ask-password-again", target.user(), target.authority())
                        .map(answer -> login(tried, answer));
            case SshFailure.SudoPasswordNeeded(var user) ->
                ask(SecretSource.class, "terminal.ask-sudo", user).map(answer -> sudo(tried, answer));
            case SshFailure.SudoPasswordWrong(var user)
            when typed(SecretSource.class) ->
                ask(SecretSource.class, "terminal.ask-sudo-again", user).map(answer -> sudo(tried, answer));
            default -> Optional.empty();
        };
    }

    /// The password of an account that nobody on this computer has made.
    Optional<Secret> administrator(String account) {
        return ask(AdministratorPassword.class, "terminal.ask-administrator", account);
    }

    /// A secret that somebody else issued, which neither lies anywhere here nor on the server.
    Optional<Secret> given(String name) {
        return switch (name) {
            case Mail.SECRET -> asking(name, "terminal.ask-mail");
            case Registration.CAPTCHA_SECRET -> asking(name, "terminal.ask-captcha");
            default -> asking(name, "terminal.ask-client-secret", name.replaceAll("^[^.]*\\.|\\.[^.]*$", ""));
        };
    }

    /// Remembers a secret that somebody else came by.
    Secret learn(Secret secret) {
        return redaction.learn(secret);
    }

    private static Credentials login(Credentials tried, Secret answer) {
        return new Credentials(Optional.of(answer), tried.sudo());
    }

    private static Credentials sudo(Credentials tried, Secret answer) {
        return new Credentials(tried.login(), Optional.of(answer));
    }

    private boolean typed(Class<?> kind) {
        return asked.containsKey(kind);
    }

    private Optional<Secret> ask(Class<?> kind, String question, String... arguments) {
        return asking(kind, question, arguments);
    }

    private Optional<Secret> asking(Object kind, String question, String... arguments) {
        if (asked.merge(kind, 1, Integer::sum) > MOST) return Optional.empty();
        var answer = prompt.secret(speech.say(question, arguments));
        answer.ifPresent(redaction::learn);
        return answer;
    }

    /// A secret that lies somewhere, without asking.
    Optional<Secret> find(SecretSource source) throws FailureException {
        if (source.file().isPresent())
            return Optional.of(redaction.learn(SecretFile.read(source.file().get())));
        return Optional.ofNullable(environment.get(source.variable()))
                .filter(value -> !value.isEmpty())
                .map(Secret::of)
                .map(redaction::learn);
    }
}
