package hearth.terminal;

import hearth.deploy.Event;
import hearth.terminal.screen.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What a deployment was for: the address, the administrator, and where the password is. It is the only thing that
/// `hearth deploy` writes to stdout, so `hearth deploy PLAN > note.txt` keeps it.
final class Summary {
    private Summary() {}

    static List<String> of(Event.Finished end, Voice voice) {
        var speech = voice.speech();
        var tty = voice.look().tty();
        var rows = new LinkedHashMap<String, String>();
        rows.put(speech.say("terminal.summary-address"), end.address());
        rows.put(speech.say("terminal.summary-administrator"), end.administrator());
        end.passwordFile().ifPresent(file -> rows.put(speech.say("terminal.summary-password"), file.toString()));
        var width = rows.keySet().stream().mapToInt(Columns::of).max().orElse(0);
        var lines = new ArrayList<String>();
        rows.forEach((name, value) -> {
            var row = Columns.pad(name, width) + "  " + value;
            var fits = !tty.paints() || Columns.of(row) < tty.columns();
            lines.addAll(fits ? List.of(row) : List.of(name, "  " + value));
        });
        return lines;
    }
}
