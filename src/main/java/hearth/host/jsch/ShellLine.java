package hearth.host.jsch;

import hearth.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A command line for the login user's own shell, whichever that is: bash, dash, zsh, fish and csh must all hand the
/// script to `sh` unchanged. They agree on little more than plain characters between single quotes, so the four that
/// some of them treat specially travel as octal and are put back by `printf %b`.
///
/// @param command what the server's shell is asked to run
/// @param input   what it reads: what sudo wants to know, then the script's own input
record ShellLine(byte[] command, byte[] input) {
    /// Printed on both outputs before the script starts. Whatever comes earlier is from the server's greeting, a
    /// talkative `.bashrc` or sudo's lecture; and when it never comes the script never ran, whatever the exit
    /// status says.
    static final String MARK = ":hearth:";

    /// Minimal systems leave root's folders out of the path of a login without a terminal.
    private static final String BEGIN = "export LC_ALL=C PATH=\"$PATH:/usr/local/sbin:/usr/sbin:/sbin\"; echo " + MARK
            + "; echo " + MARK + " >&2; exec sh -c \"$(printf %b \"$1\")\"";

    /// Reads what sudo may have left of the password: it asks when it was expected to, but its rules can change.
    private static final String SKIP = "while IFS= read -r l; do [ \"$l\" = " + MARK + " ] && break; done; ";

    private static final String ON_TERMINAL = "export LC_ALL=C SHELL=/bin/sh HEARTH_A=\"$1\" HEARTH_B=\"$2\"; "
            + "exec script -qec \"$3\" /dev/null 3<&0 4>&1 5>&2 </dev/null >/dev/null 2>&1";

    /// Run as the login user.
    static ShellLine plain(String script) {
        return of("sh -c '" + BEGIN + "' sh '" + encoded(script) + "'", "");
    }

    /// Run as root by sudo. A password is read from the first line of the input and never stands on the command
    /// line, which everybody on the server can read.
    ///
    /// A sudo that insists on a terminal gets one from `script`, while the three streams go past it: through a
    /// terminal no byte would come out as it went in.
    static ShellLine sudo(String script, Optional<Secret> password, boolean terminal) {
        var sudo = password.isPresent() ? "exec sudo -k -S -H -p \"\" " : "exec sudo -n -H ";
        var begin = "'" + (password.isPresent() ? SKIP : "") + BEGIN + "'";
        var words = terminal
                ? "sh -c '" + ON_TERMINAL + "' sh '" + encoded(script) + "' " + begin + " '" + sudo
                        + "sh -c \"$HEARTH_B\" sh \"$HEARTH_A\" <&3 >&4 2>&5'"
                : "sh -c 'export LC_ALL=C; " + sudo + "sh -c \"$2\" sh \"$1\"' sh '" + encoded(script) + "' " + begin;
        return of(
                words,
                password.map(secret -> secret.reveal() + "\n" + MARK + "\n").orElse(""));
    }

    /// What the script itself has printed, where it has come so far; else what others have.
    static String afterMark(String printed) {
        var mark = printed.indexOf(MARK + "\n");
        return mark < 0 ? printed : printed.substring(mark + MARK.length() + 1);
    }

    /// The same, with the script's own input.
    ShellLine reading(byte[] scriptInput) {
        var whole = Arrays.copyOf(input, input.length + scriptInput.length);
        System.arraycopy(scriptInput, 0, whole, input.length, scriptInput.length);
        return new ShellLine(command, whole);
    }

    private static ShellLine of(String command, String input) {
        return new ShellLine(command.getBytes(StandardCharsets.UTF_8), input.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String script) {
        return script.replace("\\", "\\0134")
                .replace("'", "\\0047")
                .replace("!", "\\0041")
                .replace("\n", "\\0012");
    }
}
