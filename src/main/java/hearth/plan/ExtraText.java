package hearth.plan;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Puts further options of Synapse into the text of a plan file, in the place of those it had, and leaves every
/// other line as the person wrote it.
public final class ExtraText {
    private static final String KEY = "extra";

    private ExtraText() {}

    /// The text with these options. It has to be the text of a plan that was read before.
    public static String in(String plan, Extra extra) {
        var lines = new ArrayList<>(plan.lines().toList());
        var at = lines.size();
        if (new Yaml().compose(new StringReader(plan)) instanceof MappingNode root) {
            for (var tuple : root.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)
                        || !key.getValue().equals(KEY)) continue;
                at = key.getStartMark().getLine();
                lines.subList(at, end(tuple, lines)).clear();
            }
        }
        lines.addAll(at, written(extra));
        return String.join("\n", lines) + "\n";
    }

    /// The line behind a value. A block ends where the next thing begins; the comments before that belong to it
    /// and not to the block.
    private static int end(NodeTuple tuple, List<String> lines) {
        var mark = tuple.getValueNode().getEndMark();
        var end = mark.getColumn() == 0 ? mark.getLine() : mark.getLine() + 1;
        var start = tuple.getKeyNode().getStartMark().getLine() + 1;
        end = Math.min(end, lines.size());
        while (end > start && lines.get(end - 1).matches("#.*|\\s*")) end--;
        return end;
    }

    private static List<String> written(Extra extra) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(KEY, extra.options());
        return new Yaml(options).dump(section).lines().toList();
    }
}
