package hearth.files;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.representer.Representer;

/// A YAML file that a person can read: sections of keys in a fixed order, each under a comment. Quoting is SnakeYAML's,
/// by
/// the rules of YAML 1.1, which is what Synapse (PyYAML) reads.
final class CommentedYaml {
    private static final int WIDTH = 200;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> comments = new LinkedHashMap<>();

    /// Adds keys under a comment; the comment may have several lines.
    CommentedYaml section(String comment, Map<String, ?> keys) {
        if (keys.isEmpty()) return this;
        comments.put(keys.keySet().iterator().next(), comment.lines().toList());
        values.putAll(keys);
        return this;
    }

    /// A map that keeps its order: key, value, key, value.
    static SequencedMap<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return map;
    }

    /// The whole text.
    String text() {
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
        var loader = new LoaderOptions();
        loader.setProcessComments(true);
        var yaml = new Yaml(new SafeConstructor(loader), new Representer(dumper), dumper, loader);
        var root = (MappingNode) yaml.represent(values);
        var keys = List.copyOf(values.keySet());
        for (int i = 0; i < keys.size(); i++) {
            var comment = comments.get(keys.get(i));
            if (comment == null) continue;
            var lines = new ArrayList<CommentLine>();
            if (i > 0) lines.add(new CommentLine(null, null, "", CommentType.BLANK_LINE));
            comment.forEach(line -> lines.add(new CommentLine(null, null, " " + line, CommentType.BLOCK)));
            root.getValue().get(i).getKeyNode().setBlockComments(lines);
        }
        var text = new StringWriter();
        yaml.serialize(root, text);
        return text.toString();
    }
}
