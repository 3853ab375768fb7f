package hearth.terminal;

import hearth.deploy.ServerFiles;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.files.ServerFile;
import hearth.plan.Plan;
import hearth.plan.ReadPlan;
import hearth.store.PlanFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints the files that a deployment would write, secrets masked. Needs no server.
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Spoken spoken;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    ShowCommand(Surroundings surroundings, Spoken spoken) {
        this.surroundings = surroundings;
        this.spoken = spoken;
    }

    @Override
    public Integer call() {
        var voice = Voice.in(spoken.orComputers(), surroundings);
        try {
            return switch (PlanFile.read(path(), surroundings.home(), Spoken.computers())) {
                case ReadPlan.Good(var read) -> show(read);
                case ReadPlan.Bad(var problems) -> {
                    var code = voice.refuse(voice.speech().say("terminal.plan-refused", plan));
                    voice.gap();
                    for (var problem : problems)
                        voice.say(voice.look().prose(voice.speech().problems().of(problem), "  "));
                    yield code;
                }
            };
        } catch (FailureException e) {
            voice.fail(e.failure());
            return ExitCode.BAD_INPUT;
        }
    }

    private Path path() throws FailureException {
        try {
            return Path.of(plan);
        } catch (InvalidPathException _) {
            throw new LocalFailure.FileUnreadable(Path.of("")).thrown();
        }
    }

    private int show(Plan read) {
        var files = ServerFiles.shown(read);
        var wanted = files.stream()
                .filter(one -> file.isEmpty() || isMeant(one.name()))
                .toList();
        if (wanted.isEmpty()) return refuse(read, files);
        var out = surroundings.device().out();
        for (var one : wanted) {
            if (file.isEmpty()) out.println("##### " + one.path());
            out.print(one.text());
            if (file.isEmpty()) out.println();
        }
        out.flush();
        return ExitCode.DONE;
    }

    /// `compose`, `caddyfile` and `homeserver.yaml` are all enough to know what is meant.
    private boolean isMeant(String name) {
        var whole = name.toLowerCase(Locale.ROOT);
        var last = whole.substring(whole.lastIndexOf('/') + 1);
        return List.of(whole, last, last.replaceFirst("\\.[a-z]+$", "")).contains(file.toLowerCase(Locale.ROOT));
    }

    private int refuse(Plan read, List<ServerFile> files) {
        var voice = Voice.in(spoken.asked().orElse(read.language()), surroundings);
        var names = String.join(", ", files.stream().map(ServerFile::name).toList());
        return voice.refuse(voice.speech().say("terminal.no-such-file", file, names));
    }
}
