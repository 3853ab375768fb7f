package hearth.files;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.representer.Representer;

/// A YAML file that a person can read: sections of keys in a fixed order, each under a comment. Quoting is SnakeYAML's,
/// by the rules of YAML 1.1, which is what Synapse (PyYAML) reads.
final class CommentedYaml {
    private static final int WIDTH = 200;

    private final List<Section> sections = new ArrayList<>();

    /// Keys under a comment, which may have several lines.
    record Section(String comment, Map<String, @Nullable Object> keys) {}

    /// Adds keys under a comment.
    CommentedYaml section(String comment, Map<String, @Nullable Object> keys) {
        return section(new Section(comment, keys));
    }

    /// Adds a section; one without keys is left out.
    CommentedYaml section(Section section) {
        if (!section.keys().isEmpty()) sections.add(section);
        return this;
    }

    /// A map that keeps its order: key, value, key, value.
    static SequencedMap<String, @Nullable Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return map;
    }

    /// The whole text.
    String text() {
        var loader = new LoaderOptions();
        loader.setProcessComments(true);
        var dumper = dumper();
        var yaml = new Yaml(new SafeConstructor(loader), new Representer(dumper), dumper, loader);
        var values = new LinkedHashMap<String, @Nullable Object>();
        sections.forEach(section -> values.putAll(section.keys()));
        var root = (MappingNode) yaml.represent(values);
        var at = 0;
        for (var section : sections) {
            comment(root.getValue().get(at), section.comment(), at > 0);
            at += section.keys().size();
        }
        var text = new StringWriter();
        yaml.serialize(root, text);
        return text.toString();
    }

    private static void comment(NodeTuple first, String comment, boolean apart) {
        var lines = new ArrayList<CommentLine>();
        if (apart) lines.add(new CommentLine(null, null, "", CommentType.BLANK_LINE));
        comment.lines()
                .map(line -> line.isEmpty() ? "" : " " + line)
                .forEach(line -> lines.add(new CommentLine(null, null, line, CommentType.BLOCK)));
        first.getKeyNode().setBlockComments(lines);
    }

    private static DumperOptions dumper() {
        var dumper = new DumperOptions();
        dumper.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumper.setIndent(2);
        dumper.setIndicatorIndent(2);
        dumper.setIndentWithIndicator(true);
        dumper.setWidth(WIDTH);
        dumper.setSplitLines(false);
        dumper.setAllowUnicode(true);
        dumper.setDereferenceAliases(true);
        dumper.setProcessComments(true);
        return dumper;
    }
}
