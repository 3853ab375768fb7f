package hearth.files;

import hearth.plan.Plan;

/// The one mail that Hearth sends by itself, to see whether mail arrives.
public final class TestMail {
    private TestMail() {}

    /// Its subject.
    public static String subject(Plan plan) {
        return new Comments(plan.language()).say("mail.subject", plan.serverName());
    }

    /// What it says.
    public static String text(Plan plan) {
        return new Comments(plan.language()).say("mail.text", plan.serverName()) + "\n";
    }
}
