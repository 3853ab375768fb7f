package hearth.terminal;

import hearth.deploy.Event;
import hearth.host.Connector;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import hearth.store.AppFolders;
import hearth.terminal.screen.Picture;
import hearth.terminal.screen.Prompt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The command line on a stage: a folder for everything on disk, a terminal that is a picture, a person who answers
/// from a list, and work that follows a script.
final class Stage {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    final Path folder;
    final Picture err;
    final Map<String, String> environment = new HashMap<>();
    final Deque<String> answers = new ArrayDeque<>();
    final List<String> questions = new ArrayList<>();
    final Redaction redaction = new Redaction();
    Surroundings.Workshop work = () -> {
        throw new AssertionError("nobody wanted any work");
    };
    Connector ssh = (_, _) -> {
        throw new AssertionError("nobody wanted to connect");
    };
    boolean somebodyIsThere;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Stage(Path folder, Picture err) {
        this.folder = folder;
        this.err = err;
    }

    /// A terminal of so many columns, with a person in front of it.
    static Stage terminal(Path folder, int columns) {
        var stage = new Stage(folder, new Picture(true, columns));
        stage.somebodyIsThere = true;
        return stage;
    }

    /// No terminal and nobody there.
    static Stage log(Path folder) {
        return new Stage(folder, new Picture(false, 80));
    }

    @SafeVarargs
    final ScriptedWork script(List<Event>... attempts) {
        var scripted = new ScriptedWork(List.of(attempts));
        work = () -> scripted;
        return scripted;
    }

    /// A plan with a key, and whatever else.
    Path plan(String... more) {
        return planWith("  key: " + file("id_ed25519", "no key at all\n"), more);
    }

    /// A plan with another way to log in.
    Path planWith(String login, String... more) {
        return file("plan.yaml", """
                server:
                  address: 203.0.113.7
                  user: root
                %s
                server-name: example.org
                administrator:
                  name: admin
                %s
                """.formatted(login, String.join("\n", more)));
    }

    /// A file that only its owner may read.
    Path file(String name, String content) {
        try {
            var file = Files.writeString(folder.resolve(name), content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The exit code.
    int run(Object... arguments) {
        var texts = new String[arguments.length];
        for (var i = 0; i < arguments.length; i++) texts[i] = arguments[i].toString();
        return new Commands(surroundings()).run(texts);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                environment,
                new Device(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        err.stream(),
                        err,
                        somebodyIsThere ? new Person() : Prompt.NOBODY),
                folders(),
                folder.resolve("home"),
                Optional.of(folder.resolve("hearth.log")),
                redaction,
                () -> NOW,
                ZoneOffset.UTC,
                new Stopping(),
                () -> work.open(),
                (target, credentials) -> ssh.connect(target, credentials));
    }

    AppFolders folders() {
        return AppFolders.in(folder.resolve("hearth"));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// What is seen of the talk, with a steady name for the folder.
    String talk() {
        return err.text().replace(folder.toString(), "/here");
    }

    /// Answers from the list; whoever has no answer left presses Enter.
    private final class Person implements Prompt {
        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public Optional<String> line(String question) {
            questions.add(question);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<Secret> secret(String question) {
            return line(question).map(Secret::of);
        }
    }
}
