package hearth.files;

import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import hearth.secret.GivenSecrets;
import hearth.secret.Secret;
import hearth.secret.ServerSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/// The cases in `cases/homeserver`: `NAME.plan` is a plan without the way to the server, `NAME.yaml` the
/// homeserver.yaml that it becomes, and `NAME.secrets`, where the given secrets matter, has one a line:
/// `mail.password 12345`.
public final class HomeserverCases {
    public static final Path FOLDER = Path.of("src/test/resources/cases/homeserver");

    private static final String WAY_IN = """
            server: {address: 203.0.113.7}
            administrator: {name: admin}
            """;

    private HomeserverCases() {}

    /// Their names.
    public static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".plan"))
                    .map(name -> name.substring(0, name.length() - ".plan".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The plan of a case.
    public static Plan plan(String name) {
        var text = WAY_IN + read(name + ".plan");
        var place = PlanPlace.of(FOLDER, FOLDER, Language.ENGLISH).withoutFiles();
        return switch (PlanYaml.read(text, place)) {
            case ReadPlan.Good(var plan) -> plan;
            case ReadPlan.Bad(var problems) -> throw new IllegalArgumentException(name + ": " + problems);
        };
    }

    /// What Hearth writes for a case.
    public static String text(String name) {
        return HomeserverYaml.text(plan(name), secrets(name));
    }

    /// What it should write.
    static String expected(String name) {
        return Files.exists(FOLDER.resolve(name + ".yaml")) ? read(name + ".yaml") : "";
    }

    private static ServerSecrets secrets(String name) {
        var given = new LinkedHashMap<String, Secret>();
        plan(name).chat().secrets().keySet().forEach(key -> given.put(key, Secret.of("given-" + key)));
        if (Files.exists(FOLDER.resolve(name + ".secrets"))) {
            for (var line : read(name + ".secrets").lines().toList()) {
                var words = line.split(" ", 2);
                given.put(words[0], Secret.of(words[1]));
            }
        }
        return new ServerSecrets(
                Secret.of("made-postgres"),
                Secret.of("made-database"),
                Secret.of("made-registration"),
                Secret.of("made-macaroon"),
                Secret.of("made-form"),
                GivenSecrets.of(given));
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
