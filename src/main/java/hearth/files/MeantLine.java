package hearth.files;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The line of homeserver.yaml that Synapse means when it refuses the file.
///
/// Synapse says it in four ways: with a line (what is no YAML), with a path (what a schema refuses), with the
/// name of the option or its value in the sentence, or not at all, when the check ends in a Python traceback:
/// then the option's name stands in the code around it. All seen in Synapse 1.163.
///
/// @param number counted from 1
/// @param text   what stands there
public record MeantLine(int number, String text) {
    private static final Pattern LINE = Pattern.compile("\\bin \"[^\"]*\", line (\\d+)");
    private static final Pattern PATH = Pattern.compile("[\\[(]('[^']+'(?:, '[^']+')*),?[\\])]\\)$");
    private static final Pattern STEP = Pattern.compile("'(?:<item (?<item>\\d+)>|(?<key>[^']+))'");
    private static final Pattern NOT_OPTIONS = Pattern.compile("\\s*(?:File \"|[~^]|\\.\\.\\.).*");
    private static final Pattern ORDINARY = Pattern.compile("[a-z]+|\\d{1,3}");

    /// The options and values of a file, by their lines.
    private record Known(Map<String, Integer> options, Map<String, Integer> values) {}

    /// Finds it.
    ///
    /// @param yaml the file, secrets masked
    /// @param said the last lines that Synapse printed
    public static Optional<MeantLine> in(String yaml, List<String> said) {
        var lines = yaml.lines().toList();
        return number(yaml, said)
                .filter(number -> number >= 1 && number <= lines.size())
                .map(number -> new MeantLine(number, lines.get(number - 1).strip()));
    }

    private static Optional<Integer> number(String yaml, List<String> said) {
        if (said.isEmpty()) return Optional.empty();
        var told = said.stream().map(LINE::matcher).filter(Matcher::find).findFirst();
        if (told.isPresent()) return Optional.of(Integer.valueOf(told.get().group(1)));
        var loader = new Yaml(new SafeConstructor(new LoaderOptions()));
        if (!(loader.compose(new StringReader(yaml)) instanceof MappingNode root)) return Optional.empty();
        var known = new Known(new LinkedHashMap<>(), new LinkedHashMap<>());
        gather(root, "", known);
        var message = String.join(" ", message(said));
        var path = PATH.matcher(said.getLast().strip());
        var followed = path.find() ? at(root, path.group(1)) : 0;
        if (followed > 0)
            return value(known, message).filter(line -> line > followed).or(() -> Optional.of(followed));
        return value(known, message)
                .or(() -> option(known, message))
                .or(() -> said.reversed().stream()
                        .filter(line -> !NOT_OPTIONS.matcher(line).matches())
                        .flatMap(line -> option(known, line).stream())
                        .findFirst());
    }

    /// What is left of an answer without its traceback.
    public static List<String> message(List<String> said) {
        var from = 0;
        for (int i = 0; i < said.size(); i++)
            if (said.get(i).startsWith(" ") && said.stream().anyMatch(line -> line.startsWith("  File "))) from = i + 1;
        return said.subList(Math.min(from, said.size() - 1), said.size());
    }

    /// The line of a path such as `'oidc_providers', '<item 0>', 'idp_id'`, as far down as it can be followed;
    /// 0, where nothing of it is there.
    private static int at(Node root, String path) {
        var node = root;
        var line = 0;
        for (var step = STEP.matcher(path); step.find(); ) {
            var item = step.group("item");
            var next = item == null ? field(node, step.group("key")) : item(node, Integer.parseInt(item));
            if (next.isEmpty()) break;
            line = next.get().get(0).getStartMark().getLine() + 1;
            node = next.get().get(1);
        }
        return line;
    }

    /// A key and its value.
    private static Optional<List<Node>> field(Node node, String key) {
        if (!(node instanceof MappingNode map)) return Optional.empty();
        return map.getValue().stream()
                .filter(field -> field.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(field -> List.of(field.getKeyNode(), field.getValueNode()))
                .findFirst();
    }

    private static Optional<List<Node>> item(Node node, int index) {
        return node instanceof SequenceNode list && index < list.getValue().size()
                ? Optional.of(
                        List.of(list.getValue().get(index), list.getValue().get(index)))
                : Optional.empty();
    }

    private static void gather(Node node, String above, Known known) {
        switch (node) {
            case MappingNode map -> {
                for (var field : map.getValue()) {
                    var name = ((ScalarNode) field.getKeyNode()).getValue();
                    var line = field.getKeyNode().getStartMark().getLine() + 1;
                    known.options().putIfAbsent(above + name, line);
                    known.options().putIfAbsent(name, line);
                    gather(field.getValueNode(), above + name + ".", known);
                }
            }
            case SequenceNode list -> list.getValue().forEach(item -> gather(item, above, known));
            case ScalarNode text ->
                known.values().putIfAbsent(text.getValue(), text.getStartMark().getLine() + 1);
            default -> {}
        }
    }

    /// The longest value that the sentence repeats; words like `true` prove nothing.
    private static Optional<Integer> value(Known known, String sentence) {
        return known.values().entrySet().stream()
                .filter(value -> value.getKey().length() > 1
                        && !ORDINARY.matcher(value.getKey()).matches()
                        && Pattern.compile("(?<![\\w.])" + Pattern.quote(value.getKey()) + "(?![\\w/])")
                                .matcher(sentence)
                                .find())
                .max(Comparator.comparingInt(value -> value.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /// The longest option that the line names, alone, as part of a longer name, or in the singular.
    private static Optional<Integer> option(Known known, String line) {
        var words = new ArrayList<String>();
        for (var word = Pattern.compile("[a-z_0-9]+(?:\\.[a-z_0-9]+)*").matcher(line); word.find(); ) {
            words.add(word.group());
            words.addAll(List.of(word.group().split("\\.")));
        }
        for (var word = Pattern.compile("\\b[Ll]istener\\b").matcher(line); word.find(); ) words.add("listeners");
        return known.options().entrySet().stream()
                .filter(option -> words.stream().anyMatch(word -> names(word, option.getKey())))
                .max(Comparator.comparingInt(option -> option.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static boolean names(String word, String option) {
        if (word.equals(option))
            return option.matches(".*[_.].*") || option.equals("listeners") || option.equals("email");
        return option.contains("_")
                && Stream.of(option + "_", "_" + option)
                        .anyMatch(part -> part.endsWith("_") ? word.startsWith(part) : word.endsWith(part));
    }
}
