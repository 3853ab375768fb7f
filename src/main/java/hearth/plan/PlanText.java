package hearth.plan;

import hearth.plan.Problem.Kind;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.representer.Representer;

/// Writes a plan as the text of a plan file, which reads back as an equal plan: what has to be there, and what
/// is not the default, each with its sentence in the plan's language.
public final class PlanText {
    /// The name under which the server keeps the roots of another certificate authority, beside its plan.
    public static final String ROOT_ON_SERVER = "ca.pem";

    /// The same for the authority that Synapse believes when it connects to others.
    public static final String AUTHORITY_ON_SERVER = "authority.pem";

    /// What belongs to one person's computer and means nothing on another one.
    private static final Set<Key<?>> PERSONAL = Set.of(
            ServerSection.KEY,
            ServerSection.PASSPHRASE_FILE,
            ServerSection.AGENT,
            ServerSection.PASSWORD_FILE,
            ServerSection.SUDO_PASSWORD_FILE,
            PlanKeys.ADMINISTRATOR_PASSWORD_FILE);

    private final ResourceBundle words;
    private final Map<String, Object> root = new LinkedHashMap<>();

    private PlanText(Language language) {
        this.words = language.bundle("settings");
    }

    /// The text for a file on this computer.
    public static String of(Plan plan) {
        var text = new PlanText(plan.language());
        for (var key : PlanKeys.of(plan)) text.put(key, plan);
        return text.write("written.head");
    }

    /// The text for the server's own record, from which another computer can go on: without this computer's files.
    public static String forServer(Plan plan) {
        var text = new PlanText(plan.language());
        for (var key : PlanKeys.of(plan)) if (!PERSONAL.contains(key)) text.put(key, plan.withoutFiles());
        if (plan.certificate() instanceof Certificate.Acme)
            text.put(CertificateSection.ROOT, Entry.text(ROOT_ON_SERVER));
        if (plan.chat().authority().isPresent()) text.put(ChatSection.AUTHORITY, Entry.text(AUTHORITY_ON_SERVER));
        return text.write("record.head");
    }

    /// The plan as answers, each under its dotted key: what [PlanYaml#read(Map, PlanPlace)] reads back. A preset is
    /// spelt out in what it means.
    public static Map<String, String> answers(Plan plan) {
        var answers = new LinkedHashMap<String, String>();
        for (var key : PlanKeys.of(plan))
            key.worthWriting(plan, Preset.RECOMMENDED)
                    .filter(_ -> !key.equals(PlanKeys.PRESET))
                    .ifPresent(value -> answers.put(key.path(), answer(key, value)));
        return answers;
    }

    private static String answer(Key<?> key, Entry value) {
        if (key.shape().kind() == Kind.OPTIONS) return new Yaml().dump(ExtraSection.value(value));
        return value instanceof Entry.Items(int _, var items)
                ? items.stream().map(Entry::flow).collect(Collectors.joining("\n"))
                : value.flow();
    }

    private void put(Key<?> key, Plan plan) {
        key.worthWriting(plan).ifPresent(value -> put(key, value));
    }

    @SuppressWarnings("unchecked") // only put() fills the map, and only with such maps
    private void put(Key<?> key, Entry value) {
        var section = root;
        if (!key.section().isEmpty())
            for (var name : key.section().split("\\."))
                section = (Map<String, Object>) section.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
        section.put(
                key.name(),
                switch (key.shape().kind()) {
                    case Kind.NUMBER -> Integer.valueOf(value.flow());
                    case Kind.YES_OR_NO -> Boolean.valueOf(value.flow());
                    case Kind.OPTIONS -> Objects.requireNonNull(ExtraSection.value(value));
                    default -> plain(value);
                });
    }

    /// Texts, whatever they look like.
    private static Object plain(Entry value) {
        return value instanceof Entry.Items(int _, var items)
                ? items.stream().map(PlanText::plain).toList()
                : value.flow();
    }

    private String write(String head) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        options.setDereferenceAliases(true);
        options.setProcessComments(true);
        var loading = new LoaderOptions();
        var yaml = new Yaml(new SafeConstructor(loading), new Representer(options), options, loading);
        var node = (MappingNode) yaml.represent(root);
        comment(node, "");
        var out = new StringWriter().append("# ").append(words.getString(head)).append('\n');
        yaml.serialize(node, out);
        return out.toString();
    }

    /// Puts its sentence above each key, and an empty line above each section.
    private void comment(MappingNode node, String section) {
        for (var tuple : node.getValue()) {
            var name = section + ((ScalarNode) tuple.getKeyNode()).getValue();
            var sentence = "setting." + PlanKeys.template(name);
            if (!words.containsKey(sentence)) continue; // inside `extra:` nobody knows what things mean
            List<CommentLine> lines = new ArrayList<>();
            if (section.isEmpty()) lines.add(new CommentLine(null, null, "", CommentType.BLANK_LINE));
            lines.add(new CommentLine(null, null, " " + words.getString(sentence), CommentType.BLOCK));
            Node key = tuple.getKeyNode();
            key.setBlockComments(lines);
            if (tuple.getValueNode() instanceof MappingNode inner) comment(inner, name + ".");
        }
    }
}
