package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said last, after an empty line: what to type next, and where the details are.
final class Closing {
    private final Speech speech;
    private final Look look;
    private final Goal goal;
    private final String plan;
    private final Optional<Path> log;

    /// @param plan the plan file as the person typed it
    Closing(Speech speech, Look look, Goal goal, String plan, Optional<Path> log) {
        this.speech = speech;
        this.look = look;
        this.goal = goal;
        this.plan = plan;
        this.log = log;
    }

    /// After the last event.
    List<String> after(Event end, boolean anythingToDo) {
        return switch (end) {
            case Event.Finished _ -> finished(anythingToDo);
            case Event.Failed(var _, var _, var failure) -> failed(failure, goal == Goal.DEPLOY);
            case Event.Blocked(var _, var _, var failure) -> failed(failure, false);
            case Event.Cancelled _ -> goal == Goal.DEPLOY ? again() : List.of();
            default -> List.of();
        };
    }

    private List<String> finished(boolean anythingToDo) {
        return switch (goal) {
            case CHECK -> hint("terminal.hint-deploy", "hearth deploy " + plan);
            case REVIEW -> anythingToDo ? hint("terminal.hint-deploy", "hearth deploy " + plan) : List.of();
            case DEPLOY -> hint("terminal.hint-element", "https://app.element.io");
            case PROVE -> List.of();
        };
    }

    private List<String> failed(Failure failure, boolean resumes) {
        var lines = new ArrayList<String>();
        switch (failure) {
            case SshFailure.HostKeyUnknown(var _, var seen) -> {
                lines.addAll(hint("terminal.hint-host-key-plan", "server:", "  host-key: " + seen));
                lines.addAll(hint("terminal.hint-host-key-option", command() + " --accept-host-key " + seen));
            }
            case SshFailure.HostKeyChanged(var _, var _, var seen) ->
                lines.addAll(hint("terminal.hint-host-key-changed", command() + " --accept-host-key " + seen));
            case ServerFailure.Locked _ -> lines.addAll(hint("terminal.hint-take-lock", command() + " --take-lock"));
            default -> {
                if (resumes) lines.addAll(again());
            }
        }
        lines.addAll(log(speech, look, log));
        return lines;
    }

    /// Where the details are.
    static List<String> log(Speech speech, Look look, Optional<Path> log) {
        return log.map(file -> hint(look, speech.say("terminal.hint-log"), file.toString()))
                .orElse(List.of());
    }

    private List<String> again() {
        return hint("terminal.hint-again", command());
    }

    private String command() {
        return "hearth "
                + switch (goal) {
                    case CHECK -> "check " + plan;
                    case REVIEW -> "deploy " + plan + " --dry-run";
                    case DEPLOY -> "deploy " + plan;
                    case PROVE -> "prove " + plan;
                };
    }

    private List<String> hint(String key, String... toCopy) {
        return hint(look, speech.say(key), toCopy);
    }

    /// A sentence, and below it what can be copied.
    private static List<String> hint(Look look, String sentence, String... toCopy) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.addAll(look.prose(sentence, ""));
        for (var line : toCopy) lines.add("  " + look.style().accent(line));
        return lines;
    }
}
