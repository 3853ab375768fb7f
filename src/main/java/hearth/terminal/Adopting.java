package hearth.terminal;

import hearth.deploy.Adoption;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.ServerFolder;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import hearth.host.Credentials;
import hearth.plan.Certificate;
import hearth.plan.Fingerprint;
import hearth.plan.PemFile;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanText;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import hearth.plan.SshTarget;
import hearth.store.KnownHosts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks a server for the plan that it was set up by, and prints it for this computer: with the way that led there just
/// now, and the key that the server has shown.
final class Adopting {
    private final Surroundings surroundings;
    private final Voice voice;
    private final Path rootFile;
    private @Nullable SshTarget reached;
    private @Nullable Adoption adoption;

    Adopting(Surroundings surroundings, Voice voice, Path rootFile) {
        this.surroundings = surroundings;
        this.voice = voice;
        this.rootFile = rootFile;
    }

    /// The exit code.
    int run(SshTarget target, Optional<Fingerprint> believed) {
        try {
            var failure = ask(target, believed);
            if (failure.isPresent()) return fail(failure.get());
            var found = adoption;
            var way = reached;
            if (found == null || way == null) throw new IllegalStateException("neither a plan nor a failure");
            print(plan(found).on(way), found);
            return ExitCode.DONE;
        } catch (FailureException e) {
            return fail(e.failure());
        }
    }

    private Optional<Failure> ask(SshTarget target, Optional<Fingerprint> believed) throws FailureException {
        var answers = new Answers(surroundings, voice.speech());
        var prompt = surroundings.device().prompt();
        var trust = new Trust(voice, prompt, new KnownHosts(surroundings.folders()), believed);
        var story = new Story(voice.speech(), voice.look(), Goal.CHECK);
        try (var view = LiveView.begin(story, voice, surroundings.clock())) {
            return new Attempts(answers, trust, view)
                    .at(target, (way, credentials) -> attempt(way, credentials, trust));
        }
    }

    private Optional<Failure> attempt(SshTarget target, Credentials credentials, Trust trust) {
        try (var host = surroundings.ssh().connect(target, credentials)) {
            surroundings.stopping().cancelling(host::close);
            trust.seen(target);
            adoption = Adoption.read(host);
            reached = target.trusting(host.hostKey());
            return Optional.empty();
        } catch (FailureException e) {
            return Optional.of(e.failure());
        }
    }

    private Plan plan(Adoption found) throws FailureException {
        var place = PlanPlace.of(Path.of(""), surroundings.home(), Spoken.computers());
        return switch (PlanYaml.read(found.plan(), place.withoutFiles())) {
            case ReadPlan.Good(var plan) -> plan;
            case ReadPlan.Bad(var problems) ->
                throw new ServerFailure.AnswerNotUnderstood(
                                ServerFolder.PATH, voice.speech().problems().of(problems.getFirst()))
                        .thrown();
        };
    }

    private void print(Plan plan, Adoption found) throws FailureException {
        var adopted = plan;
        if (plan.certificate() instanceof Certificate.Acme acme && found.root().isPresent()) {
            var root = new PemFile(rootFile, found.root().get());
            keep(root);
            adopted = plan.with(new Certificate.Acme(acme.directory(), root, acme.email()));
            voice.hint("terminal.adopted-root", rootFile.toString());
        }
        voice.gap();
        voice.screen()
                .data(surroundings.device().out(), List.of(PlanText.of(adopted).stripTrailing()));
        voice.hint("terminal.adopted", "hearth check plan.yaml");
    }

    /// A file of that name that says something else stays as it is.
    private static void keep(PemFile root) throws FailureException {
        try {
            Files.writeString(root.file(), root.pem(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            if (!says(root)) throw new LocalFailure.FileUnwritable(root.file()).thrown();
        } catch (IOException _) {
            throw new LocalFailure.FileUnwritable(root.file()).thrown();
        }
    }

    private static boolean says(PemFile root) {
        try {
            return Files.readString(root.file()).equals(root.pem());
        } catch (IOException _) {
            return false;
        }
    }

    private int fail(Failure failure) {
        voice.fail(failure);
        if (failure instanceof SshFailure.HostKeyUnknown(var _, var seen))
            voice.hint("terminal.hint-host-key-add", ServerOptions.HOST_KEY + " " + seen);
        if (ExitCode.of(failure) == ExitCode.FAILED) Closing.log(voice, surroundings.log());
        return ExitCode.of(failure);
    }
}
