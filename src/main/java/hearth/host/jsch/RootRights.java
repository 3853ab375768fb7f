package hearth.host.jsch;

import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Ran;
import hearth.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How a script becomes root's on this server.
sealed interface RootRights {
    /// What sudo is told to ask with.
    String ASKS = ":hearth-asks:";

    /// Finds out. sudo has one exit status for every refusal and its words depend on its version, so its questions
    /// are counted: a second one means that the first answer was wrong. It is given one answer only, as some
    /// servers lock an account after three wrong ones. When it asks nothing and refuses, it may want a terminal to
    /// be there.
    ///
    /// The exit status is its answer: a password may be any word, and that word is masked in what is printed.
    String QUESTION = """
            export SHELL=/bin/sh
            plain() { sh -c "$1"; }
            terminal() {
                script -qec "{ $1; } <&3 >&4 2>&5" /dev/null 3<&0 4>&1 5>&2 < /dev/null > /dev/null 2>&1
            }
            try() {
                if "$1" 'sudo -n -H true' 2> /dev/null; then exit "$2"; fi
                if said=$("$1" 'sudo -k -S -H -p :hearth-asks: true' 2>&1 > /dev/null); then exit "$3"; fi
                printf '%s\\n' "$said" >&2
                case $said in
                    *:hearth-asks:*:hearth-asks:*) exit 15 ;;
                    *:hearth-asks:*) exit 16 ;;
                esac
            }
            if [ "$(id -u)" = 0 ]; then exit 10; fi
            if command -v sudo > /dev/null; then try plain 11 12; fi
            if command -v sudo > /dev/null && command -v script > /dev/null; then try terminal 13 14; fi
            exit 16
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

    /// By sudo.
    ///
    /// @param password what it asks for each time; empty where it asks nothing
    /// @param terminal whether it insists on one (`requiretty`)
    record Sudo(Optional<Secret> password, boolean terminal) implements RootRights {
        @Override
        public ShellLine line(String script) {
            return ShellLine.sudo(script, password, terminal);
        }

        @Override
        public String spoken() {
            return "root by sudo" + (password.isPresent() ? " with a password" : "")
                    + (terminal ? " on a terminal" : "");
        }
    }

    /// What [#QUESTION] reads: the password and an end, so that sudo cannot take anything else for an answer.
    static byte[] answer(Optional<Secret> password) {
        return password.map(secret -> (secret.reveal() + "\n").getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
    }

    /// Reads what [#QUESTION] says.
    ///
    /// @param given    whether the person gave a password for sudo
    /// @param password that password, or one that was worth trying
    static RootRights read(Ran said, String user, boolean given, Optional<Secret> password) throws FailureException {
        return switch (said.exit()) {
            case 10 -> new Root();
            case 11 -> new Sudo(Optional.empty(), false);
            case 12 -> new Sudo(password, false);
            case 13 -> new Sudo(Optional.empty(), true);
            case 14 -> new Sudo(password, true);
            default -> {
                var asked = said.err().contains(ASKS);
                if (!given && asked && (password.isEmpty() || said.exit() == 15)) {
                    throw new SshFailure.SudoPasswordNeeded(user).thrown();
                }
                if (said.exit() == 15) throw new SshFailure.SudoPasswordWrong(user).thrown();
                var evidence = Evidence.of("sudo", said.exit(), said.err().replace(ASKS, ""));
                throw new SshFailure.NoSudo(user, evidence).thrown();
            }
        };
    }
}
