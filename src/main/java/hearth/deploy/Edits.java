package hearth.deploy;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.files.HomeserverSettings;
import hearth.files.ServerFile;
import hearth.files.SynapseFolder;
import hearth.files.TextDiff;
import hearth.host.Command;
import hearth.plan.Extra;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanProblem;
import hearth.plan.PlanText;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import hearth.secret.ServerSecrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody has changed by hand in files that Hearth wrote on a server. Their texts travel masked by
/// nothing, because they are to be understood; only [#shown] lets anything of them out.
final class Edits {
    /// More lines than anybody reads in a terminal.
    private static final int MOST_LINES = 200;

    private final OpenServer server;

    Edits(OpenServer server) {
        this.server = server;
    }

    /// A file, as Hearth wrote it last and as it is now.
    private record Edit(ServerFile file, String written, String there) {}

    /// The edited files.
    List<ServerFile> files() {
        var facts = server.facts();
        return FileState.edited(facts, ServerFiles.all(server.plan(), ServerSecrets.masked(), facts));
    }

    /// A failure that speaks of edited files, with what was edited.
    Failure shown(Failure failure) throws FailureException {
        if (!(failure instanceof ServerFailure.FileEdited(var paths, var _))) return failure;
        var lines = new ArrayList<String>();
        for (var edit : read(
                files().stream().filter(file -> paths.contains(file.path())).toList())) {
            lines.addAll(TextDiff.of(edit.file().path(), edit.written(), edit.there()));
        }
        var shown = lines.subList(0, Math.min(lines.size(), MOST_LINES));
        return new ServerFailure.FileEdited(paths, server.masked(shown));
    }

    /// The server as it looks to somebody who takes these edited files for Hearth's own older ones.
    static Facts accepted(Facts facts, Plan plan, EditsWish wish) {
        var record = facts.files().record();
        for (var file : FileState.edited(facts, ServerFiles.all(plan, ServerSecrets.masked(), facts))) {
            if (!wish.covers(file)) continue;
            var there = facts.files().digests().getOrDefault(file.name(), "");
            record = record.with(file.name(), new ServerRecord.Written(there, "edited"));
        }
        return facts.with(record);
    }

    /// The plan, saying under its further options of Synapse what somebody has changed in homeserver.yaml; the
    /// same plan, where that file was not edited.
    Plan folded() throws FailureException {
        var plan = server.plan();
        for (var edit : read(files())) {
            if (!edit.file().name().equals(SynapseFolder.CONFIGURATION)) continue;
            var options = HomeserverSettings.over(plan.chat().extra().options(), changes(edit));
            if (options.equals(plan.chat().extra().options())) continue;
            plan = plan.with(plan.chat().with(new Extra(options)));
            demandPlan(plan, edit.file().path());
        }
        return plan;
    }

    /// A plan refuses some further options: secrets, and what its own keys decide.
    private static void demandPlan(Plan plan, String path) throws FailureException {
        var place = PlanPlace.of(Path.of(""), Path.of(""), plan.language()).withoutFiles();
        if (PlanYaml.read(PlanText.of(plan), place) instanceof ReadPlan.Bad(var problems)) {
            var keys = problems.stream().map(PlanProblem::key).distinct().toList();
            throw new ServerFailure.EditNotKept(path, keys).thrown();
        }
    }

    private static Map<String, @Nullable Object> changes(Edit edit) throws FailureException {
        try {
            return HomeserverSettings.changes(edit.written(), edit.there());
        } catch (IllegalArgumentException e) {
            throw new ServerFailure.EditNotKept(edit.file().path(), List.of(String.valueOf(e.getMessage()))).thrown();
        }
    }

    private List<Edit> read(List<ServerFile> edited) throws FailureException {
        if (edited.isEmpty()) return List.of();
        var script = new StringBuilder();
        for (var file : edited) {
            var written = server.facts().files().record().written().get(file.name());
            script.append("echo \"there %1$s $(base64 -w0 <'%2$s')\"; echo \"written %1$s $(base64 -w0 <%3$s/%4$s)\"\n"
                    .formatted(file.name(), file.path(), ServerFolder.TEXTS, written == null ? "" : written.digest()));
        }
        var texts = texts(server.host()
                .run(Command.of("read what was edited", script.toString()))
                .out());
        var secrets = server.facts().files().secrets() ? server.secrets() : ServerSecrets.masked();
        var today = ServerFiles.all(server.plan(), secrets, server.facts());
        var edits = new ArrayList<Edit>();
        for (var file : edited) {
            var now = today.stream()
                    .filter(one -> one.name().equals(file.name()))
                    .findFirst()
                    .orElse(file);
            var written = texts.getOrDefault("written " + file.name(), "");
            edits.add(new Edit(
                    file, written.isEmpty() ? now.text() : written, texts.getOrDefault("there " + file.name(), "")));
        }
        return edits;
    }

    private static Map<String, String> texts(String out) {
        var texts = new HashMap<String, String>();
        for (var line : out.lines().toList()) {
            var words = line.split(" ");
            if (words.length == 3)
                texts.put(
                        words[0] + " " + words[1],
                        new String(Base64.getDecoder().decode(words[2]), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
