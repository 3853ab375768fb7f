package hearth.terminal;

import hearth.failure.Failure;
import hearth.failure.SshFailure;
import hearth.plan.Fingerprint;
import hearth.plan.SshTarget;
import hearth.terminal.screen.Prompt;
import java.util.Locale;
import java.util.Optional;

/// Which host key is believed: the one on the command line, else the plan's, else the one that the person has accepted
/// before, else the one that the person accepts now.
final class Trust {
    private final Speech speech;
    private final Look look;
    private final Device device;
    private final Optional<Fingerprint> given;

    Trust(Speech speech, Look look, Device device, Optional<Fingerprint> given) {
        this.speech = speech;
        this.look = look;
        this.device = device;
        this.given = given;
    }

    /// The target with the key that is believed already, if there is one.
    SshTarget known(SshTarget target) {
        return given.map(target::trusting).orElse(target);
    }

    /// Asks about a server that nobody has vouched for; empty when the failure is another one, or the answer is no.
    Optional<SshTarget> accepted(SshTarget target, Failure failure) {
        if (!(failure instanceof SshFailure.HostKeyUnknown(var address, var seen))
                || !device.prompt().possible()) return Optional.empty();
        var err = device.err();
        err.println();
        look.prose(speech.say("terminal.host-key-new", address), "").forEach(err::println);
        err.println();
        err.println("  " + look.style().strong(seen.toString()));
        err.println();
        look.prose(speech.say("terminal.host-key-compare"), "").forEach(err::println);
        return yes(device.prompt(), speech.say("terminal.host-key-question"))
                ? Optional.of(target.trusting(seen))
                : Optional.empty();
    }

    private static boolean yes(Prompt prompt, String question) {
        var answer = prompt.line(question).orElse("").strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes") || answer.equals("是");
    }
}
