package hearth.terminal;

import hearth.deploy.errand.Invite;
import hearth.plan.Plan;
import hearth.terminal.screen.Columns;
import hearth.terminal.screen.QrCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// An invitation as somebody can pass it on. The card itself goes to stdout, the picture is for a screen only.
record InvitationCard(Invite.Invitation invitation, Plan plan) {
    String link() {
        return invitation.link(plan.serverName()).toString();
    }

    void show(Voice voice, Surroundings around) {
        var speech = voice.speech();
        var rows = new LinkedHashMap<String, String>();
        rows.put(speech.say("terminal.invitation-server"), plan.serverName().toString());
        rows.put(speech.say("terminal.invitation-code"), invitation.code().reveal());
        rows.put(speech.say("terminal.invitation-uses"), "" + invitation.uses());
        invitation
                .until()
                .ifPresent(end -> rows.put(
                        speech.say("terminal.invitation-until"), speech.words().moment(end)));
        rows.put(speech.say("terminal.invitation-link"), link());
        if (voice.look().tty().paints()) {
            voice.gap();
            voice.say(QrCode.lines(link(), voice.look().tty().colours()));
        }
        voice.gap();
        voice.screen().data(around.device().out(), lines(rows));
        voice.gap();
        voice.say("terminal.invitation-how", plan.serverName().toString());
    }

    private static List<String> lines(LinkedHashMap<String, String> rows) {
        var width = rows.keySet().stream().mapToInt(Columns::of).max().orElse(0);
        var lines = new ArrayList<String>();
        rows.forEach((name, value) -> lines.add(Columns.pad(name, width) + "  " + value));
        return lines;
    }
}
