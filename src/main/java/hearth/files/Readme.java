package hearth.files;

import hearth.plan.Plan;

/// The page in the server's own folder, for whoever finds it.
public final class Readme {
    private Readme() {}

    /// The text of the file.
    public static String text(Plan plan) {
        var say = new Comments(plan.language());
        return say.say("readme.title") + "\n\n" + say.say("readme.body", plan.serverName()) + "\n";
    }
}
