package hearth.terminal;

import hearth.terminal.screen.Prompt;
import hearth.terminal.screen.Tty;
import java.io.PrintStream;

/// What Hearth speaks through: data to `out`, talk to `err`, questions by the prompt.
public record Device(PrintStream out, PrintStream err, Tty tty, Prompt prompt) {}
