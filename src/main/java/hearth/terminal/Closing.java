package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import java.nio.file.Path;
import java.util.Optional;

/// What is said last, after an empty line: what to type next, and where the details are.
final class Closing {
    private final Voice voice;
    private final Goal goal;
    private final String plan;
    private final Optional<Path> log;

    /// @param plan the plan file as the person typed it
    Closing(Voice voice, Goal goal, String plan, Optional<Path> log) {
        this.voice = voice;
        this.goal = goal;
        this.plan = plan;
        this.log = log;
    }

    /// After the last event.
    void after(Event end, boolean anythingToDo) {
        switch (end) {
            case Event.Finished _ -> finished(anythingToDo);
            case Event.Failed(var _, var _, var failure) -> failed(failure, goal == Goal.DEPLOY);
            case Event.Blocked(var _, var _, ServerFailure.FileEdited _) -> edited();
            case Event.Cancelled _ -> {
                if (goal == Goal.DEPLOY) again();
            }
            default -> {}
        }
    }

    private void finished(boolean anythingToDo) {
        switch (goal) {
            case CHECK -> voice.hint("terminal.hint-deploy", "hearth deploy " + plan);
            case REVIEW -> {
                if (anythingToDo) voice.hint("terminal.hint-deploy", "hearth deploy " + plan);
            }
            case DEPLOY -> voice.hint("terminal.hint-element", "https://app.element.io");
            case PROVE, ERRAND -> {}
        }
    }

    private void failed(Failure failure, boolean resumes) {
        switch (failure) {
            case SshFailure.HostKeyUnknown(var _, var seen) -> {
                voice.hint("terminal.hint-host-key-plan", "server:", "  host-key: " + seen);
                voice.hint("terminal.hint-host-key-option", command() + " " + ServerOptions.HOST_KEY + " " + seen);
            }
            case SshFailure.HostKeyChanged(var _, var _, var seen) ->
                voice.hint("terminal.hint-host-key-changed", command() + " " + ServerOptions.HOST_KEY + " " + seen);
            case ServerFailure.Locked _ -> voice.hint("terminal.hint-take-lock", command() + " --take-lock");
            default -> {
                if (resumes) again();
            }
        }
        if (ExitCode.of(failure) != ExitCode.BAD_INPUT) log(voice, log);
    }

    private void edited() {
        voice.hint("terminal.hint-edits-replace", "hearth deploy " + plan + " " + DeployCommand.EDITS + " replace");
        voice.hint("terminal.hint-edits-keep", "hearth deploy " + plan + " " + DeployCommand.EDITS + " keep");
    }

    /// Where the details are.
    static void log(Voice voice, Optional<Path> log) {
        log.ifPresent(file -> voice.hint("terminal.hint-log", file.toString()));
    }

    private void again() {
        voice.hint("terminal.hint-again", command());
    }

    private String command() {
        return switch (goal) {
            case CHECK -> "hearth check " + plan;
            case REVIEW -> "hearth deploy " + plan + " --dry-run";
            case DEPLOY -> "hearth deploy " + plan;
            case PROVE, ERRAND -> "hearth prove " + plan;
        };
    }
}
