package hearth.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.fake.ShellHost;
import hearth.host.Command;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.host.Ran;
import hearth.plan.Fingerprint;
import hearth.plan.ImageName;
import hearth.registry.ArchiveSamples;
import hearth.registry.ImageArchive;
import hearth.secret.Redaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Carrying an image to this very computer, whose `docker load` is a script that keeps what it reads.
final class CourierTest {
    private static final ImageName IMAGE = new ImageName("hello", "world");

    @TempDir
    private Path folder = Path.of("");

    private ImageArchive archive = ArchiveSamples.none();

    @BeforeEach
    void anImageIsThere() throws Exception {
        archive = ArchiveSamples.of(folder.resolve("blobs"));
        docker("cat >" + folder + "/loaded");
    }

    @Test
    void whatIsCarriedIsWhatTheEngineReads() throws Exception {
        carry();
        assertThat(Files.readAllBytes(folder.resolve("loaded"))).isEqualTo(bytes());
        assertThat(carried()).doesNotExist();
    }

    @Test
    void whatHasArrivedBeforeIsNotSentAgain() throws Exception {
        var there = (int) archive.size() / 3;
        Files.createDirectories(carried().getParent());
        Files.write(carried(), Arrays.copyOf(bytes(), there));

        var sent = carry();

        assertThat(sent.getFirst()).isGreaterThanOrEqualTo(there);
        assertThat(sent.getLast()).isEqualTo(archive.size());
        assertThat(Files.readAllBytes(folder.resolve("loaded"))).isEqualTo(bytes());
    }

    @Test
    void whatBreaksOffIsKeptForTheNextTime() throws Exception {
        docker("head -c 1000 >/dev/null; exit 1");
        assertThat(failure()).isInstanceOf(DockerFailure.class);
        docker("cat >" + folder + "/loaded");
        carry();
        assertThat(Files.readAllBytes(folder.resolve("loaded"))).isEqualTo(bytes());
    }

    @Test
    void moreThanAllOfItIsSomethingElse() throws Exception {
        Files.createDirectories(carried().getParent());
        Files.write(carried(), new byte[(int) archive.size() + 1]);
        carry();
        assertThat(Files.readAllBytes(folder.resolve("loaded"))).isEqualTo(bytes());
    }

    @Test
    void anEngineThatRefusesIsAskedWhyAndGetsItAnewTheNextTime() throws Exception {
        docker("cat >/dev/null; echo 'open /x: no space left on device'; exit 1");
        assertThat(failure()).isInstanceOf(DockerFailure.NoSpace.class);
        docker("cat >/dev/null; echo 'invalid tar header'; exit 1");
        assertThat(failure())
                .isInstanceOfSatisfying(
                        DockerFailure.ImageDamaged.class,
                        it -> assertThat(it.evidence().lastLine()).isEqualTo("invalid tar header"));
        assertThat(carried()).doesNotExist();
    }

    private Failure failure() {
        return catchThrowableOfType(FailureException.class, this::carry).failure();
    }

    private List<Long> carry() throws FailureException {
        var sent = new ArrayList<Long>();
        new Courier(new Here()).carry(IMAGE, archive, progress -> sent.add(progress.done()));
        return sent;
    }

    private byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        archive.write(0, out, _ -> {});
        return out.toByteArray();
    }

    private Path carried() {
        return folder.resolve("carried/" + archive.id() + ".tar");
    }

    private void docker(String script) throws IOException {
        var program = folder.resolve("docker");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /// This computer, with that engine, and everything of Hearth's in the folder of the test.
    private final class Here implements Host {
        private final ShellHost shell = new ShellHost(new Redaction());

        private String moved(String script) {
            return "PATH=" + folder + ":$PATH\n" + script.replace(ServerFolder.PATH, folder.toString());
        }

        @Override
        public Ran run(Command command, Consumer<String> line) throws FailureException {
            return shell.run(
                    new Command(command.doing(), moved(command.script()), command.input(), command.limit()), line);
        }

        @Override
        public Socket open(Endpoint endpoint) throws FailureException {
            return shell.open(
                    endpoint instanceof Endpoint.Program(var script) ? new Endpoint.Program(moved(script)) : endpoint);
        }

        @Override
        public Fingerprint hostKey() {
            return shell.hostKey();
        }

        @Override
        public void close() {
            shell.close();
        }
    }
}
