package hearth.terminal;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.plan.Fingerprint;
import hearth.plan.SshTarget;
import hearth.store.KnownHosts;
import hearth.terminal.screen.Prompt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which host key is believed: the one on the command line, else the plan's, else the one that the person has accepted
/// on this computer before, else the one that the person accepts now.
final class Trust {
    private final Voice voice;
    private final Prompt prompt;
    private final KnownHosts hosts;
    private final Optional<Fingerprint> given;

    Trust(Voice voice, Prompt prompt, KnownHosts hosts, Optional<Fingerprint> given) {
        this.voice = voice;
        this.prompt = prompt;
        this.hosts = hosts;
        this.given = given;
    }

    /// The target with the key that is believed already, if there is one.
    SshTarget known(SshTarget target) throws FailureException {
        var pinned = given.isPresent() || target.hostKey().isPresent();
        var key = pinned ? given : hosts.find(target);
        return key.map(target::trusting).orElse(target);
    }

    /// The server has shown the key that was wanted: one from the command line need not be given again.
    void seen(SshTarget target) throws FailureException {
        if (given.isPresent()) hosts.accept(target, given.get());
    }

    /// Asks about a server that nobody has vouched for; empty when the failure is another one, or the answer is no.
    Optional<SshTarget> accepted(SshTarget target, Failure failure) throws FailureException {
        if (!(failure instanceof SshFailure.HostKeyUnknown(var address, var seen)) || !prompt.possible())
            return Optional.empty();
        show(address, seen);
        var answer = prompt.line(voice.speech().say("terminal.host-key-question"));
        voice.screen().written();
        voice.gap();
        if (!yes(answer.orElse(""))) return Optional.empty();
        hosts.accept(target, seen);
        return Optional.of(target.trusting(seen));
    }

    private void show(String address, Fingerprint seen) {
        voice.gap();
        voice.say("terminal.host-key-new", address);
        voice.gap();
        voice.say(List.of("  " + voice.look().style().strong(seen.toString())));
        voice.gap();
        voice.say("terminal.host-key-compare");
        voice.gap();
    }

    /// Whether this is a yes.
    static boolean yes(String answer) {
        return switch (answer.strip().toLowerCase(Locale.ROOT)) {
            case "y", "yes", "是" -> true;
            default -> false;
        };
    }
}
