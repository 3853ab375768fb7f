package hearth.host.jsch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

    /// Run as the login user.
    static ShellLine plain(String script) {
        return of("sh -c '" + BEGIN + "' sh '" + encoded(script) + "'", "");
    }

    /// Run as root, sudo asking nothing.
    static ShellLine sudo(String script) {
        return of(
                "sh -c 'export LC_ALL=C; exec sudo -n -H sh -c \"$2\" sh \"$1\"' sh '" + encoded(script) + "' '" + BEGIN
                        + "'",
                "");
    }

    /// Run as root, sudo reading the password from the first line of the input: never from the command line, which
    /// everybody on the server can read.
    static ShellLine sudo(String script, String password) {
        return of(
                "sh -c 'export LC_ALL=C; exec sudo -k -S -H -p \"\" sh -c \"$2\" sh \"$1\"' sh '" + encoded(script)
                        + "' '" + SKIP + BEGIN + "'",
                password + "\n" + MARK + "\n");
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
