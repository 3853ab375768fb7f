package hearth.host.jsch;

import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.plan.SshTarget;
import hearth.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How a script becomes root's on this server.
sealed interface RootRights {
    /// Says how; judged by words of its own, because sudo has one exit status for every refusal. It counts sudo's
    /// questions instead: a second one means that the first answer was wrong. One wrong answer is all it gives, as
    /// some servers lock the account after three.
    String QUESTION = """
            if [ "$(id -u)" = 0 ]; then echo root; exit; fi
            if ! command -v sudo > /dev/null; then echo absent; exit; fi
            if sudo -n -H true 2> /dev/null; then echo free; exit; fi
            if said=$(sudo -k -S -H -p '%hearth-asks%' true 2>&1 > /dev/null); then echo asking; exit; fi
            case $said in
                *%hearth-asks%*%hearth-asks%*) echo wrong ;;
                *) echo forbidden ;;
            esac
            printf '%s\\n' "$said" >&2
            """;

    /// The command line that runs this script as root.
    ShellLine line(String script);

    /// For the log.
    String spoken();

    /// The login user is root, by whatever name.
    record Root() implements RootRights {
        @Override
        public ShellLine line(String script) {
            return ShellLine.plain(script);
        }

        @Override
        public String spoken() {
            return "root";
        }
    }

    /// sudo asks nothing.
    record Sudo() implements RootRights {
        @Override
        public ShellLine line(String script) {
            return ShellLine.sudo(script);
        }

        @Override
        public String spoken() {
            return "sudo";
        }
    }

    /// sudo asks for this password each time.
    record SudoAsking(Secret password) implements RootRights {
        @Override
        public ShellLine line(String script) {
            return ShellLine.sudo(script, password.reveal());
        }

        @Override
        public String spoken() {
            return "sudo with a password";
        }
    }

    /// What [#QUESTION] reads: the password and an end, so that sudo cannot take anything else for an answer.
    static byte[] answer(Optional<Secret> password) {
        return password.map(secret -> (secret.reveal() + "\n").getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
    }

    /// Reads the answer to [#QUESTION].
    ///
    /// @param given whether the person gave a password for sudo
    static RootRights read(String word, SshTarget target, Optional<Secret> password, Evidence evidence)
            throws FailureException {
        var user = target.user();
        return switch (word) {
            case "root" -> new Root();
            case "free" -> new Sudo();
            case "asking" -> new SudoAsking(password.orElse(Secret.of("")));
            case "wrong", "forbidden" -> {
                if (password.isEmpty()) throw new SshFailure.SudoPasswordNeeded(user).thrown();
                if (word.equals("wrong")) throw new SshFailure.SudoPasswordWrong(user).thrown();
                throw new SshFailure.NoSudo(user, evidence).thrown();
            }
            default -> throw new SshFailure.NoSudo(user, evidence).thrown();
        };
    }
}
