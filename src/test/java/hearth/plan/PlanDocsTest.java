package hearth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.Key.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// docs/plan.md has a row for every key, made of the same table that reads the plan; the rows to paste are printed.
final class PlanDocsTest {
    private static final Path DOCS = Path.of("docs/plan.md");

    @Test
    void everyKeyHasItsRow() throws IOException {
        var lines = Files.readAllLines(DOCS);
        var missing = PlanKeys.ALL.stream()
                .map(PlanDocsTest::row)
                .filter(row -> !lines.contains(row))
                .toList();
        assertThat(missing)
                .as("paste these rows into %s:%n%s%n", DOCS, String.join("\n", missing))
                .isEmpty();
    }

    @Test
    void noRowIsLeftOver() throws IOException {
        var rows = Files.readAllLines(DOCS).stream()
                .filter(line -> line.startsWith("| `"))
                .filter(line -> !line.contains("HEARTH_"));
        assertThat(rows).hasSameSizeAs(PlanKeys.ALL);
    }

    @Test
    void theWholePlanInThereIsOne() throws IOException {
        var text = Files.readString(DOCS);
        var yaml = text.substring(text.indexOf("```yaml") + 7, text.indexOf("```\n", text.indexOf("```yaml") + 7));
        var place = PlanPlace.of(DOCS, DOCS, Language.ENGLISH);
        assertThat(PlanYaml.read(yaml, place)).isInstanceOf(ReadPlan.Good.class);
    }

    @Test
    void everyVariableIsNamed() throws IOException {
        assertThat(Files.readString(DOCS))
                .contains(
                        SecretSource.SSH_PASSWORD,
                        SecretSource.KEY_PASSPHRASE,
                        SecretSource.SUDO_PASSWORD,
                        SecretSource.ADMINISTRATOR_PASSWORD,
                        SecretSource.MAIL_PASSWORD,
                        SecretSource.CAPTCHA_KEY,
                        IdentityProvider.variable("github"));
    }

    private static String row(Key<?> key) {
        var kind = word(key.shape().kind());
        var bounds = key.shape().bounds();
        var usual = key.defaults().usual().isEmpty()
                ? "–"
                : "`" + key.defaults().usual() + "`"
                        + (key.defaults().usual().equals(key.defaults().tutorial())
                                ? ""
                                : ", in the tutorial `" + key.defaults().tutorial() + "`");
        return "| `%s` | %s | %s | `%s` | %s |"
                .formatted(
                        key.path(),
                        (key.shape().many() ? "list, each " : "") + kind + (bounds.isEmpty() ? "" : ": " + bounds),
                        key.need() == Need.REQUIRED ? "required" : usual,
                        key.example(),
                        Language.ENGLISH.bundle("settings").getString("setting." + key.path()));
    }

    private static String word(Problem.Kind kind) {
        return switch (kind) {
            case TEXT -> "one of";
            case YES_OR_NO -> "decision";
            case USER -> "account";
            case LOCALPART -> "chat user";
            case RESOLVER -> "DNS server";
            case MIRROR -> "web address";
            case DATABASE_IDENTIFIER -> "name";
            case CERTIFICATE_FILE, PRIVATE_KEY -> "file";
            case PERIOD -> "duration";
            case REMOTE_SERVER -> "server name";
            case ROOM_ALIAS -> "room";
            case LINE -> "text";
            case ADMISSION -> "who";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
