package hearth.files;

import hearth.files.CommentedYaml.Section;
import hearth.plan.ChatServer;
import hearth.plan.Plan;
import hearth.plan.SecretSource;
import hearth.secret.ServerSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// homeserver.yaml, complete (Synapse docs, "Homeserver configuration manual"). Written from typed values only, because
/// Synapse ignores a misspelt key without a word.
///
/// Every group of keys is a class of its own; this one is their table of contents. The plan's `extra:` comes
/// last and is merged into whatever the groups wrote.
public final class HomeserverYaml {
    private static final List<Function<Writing, List<Section>>> GROUPS = List.of(
            ServerKeys::who,
            AccountKeys::in,
            SignInKeys::in,
            MailKeys::in,
            MediaKeys::in,
            RoomKeys::in,
            FederationKeys::in,
            LimitKeys::in,
            RetentionKeys::in,
            ServerKeys::inside);

    private HomeserverYaml() {}

    /// What the groups write from.
    record Writing(Plan plan, ServerSecrets secrets, Comments say) {
        ChatServer chat() {
            return plan.chat();
        }

        /// One of the person's secrets; masked, it still differs from another one.
        String given(String name, SecretSource source) {
            var given = secrets.given();
            return given.get(name).reveal() + (given.areMasked() ? source.mark() : "");
        }

        /// A section under the comment of this name.
        Section section(String comment, Map<String, @Nullable Object> keys) {
            return new Section(say.say(comment), keys);
        }
    }

    /// The text of the file.
    public static String text(Plan plan, ServerSecrets secrets) {
        var writing = new Writing(plan, secrets, new Comments(plan.language()));
        List<Section> sections = new ArrayList<>();
        for (var group : GROUPS) sections.addAll(group.apply(writing));
        var yaml = new CommentedYaml();
        new ExtraOptions(plan.chat().extra(), writing.say())
                .mergedInto(sections)
                .forEach(yaml::section);
        return yaml.text();
    }
}
