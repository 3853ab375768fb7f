package hearth.plan;

import hearth.plan.Problem.Kind;
import hearth.plan.Problem.Trap;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a plan file: every problem at once, each with its line and key, or the plan.
///
/// Strict, because a key that is quietly ignored is a wish that is quietly refused. Whatever the file holds, the answer
/// is never an exception.
public final class PlanYaml {
    /// The longest plan that is read, in bytes: far more than anybody writes by hand.
    public static final int LARGEST = 256 * 1024;

    private static final Set<String> SECTIONS = new HashSet<>();

    static {
        for (var key : PlanKeys.ALL)
            for (var at = key.section(); !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.'))))
                SECTIONS.add(at);
    }

    private final PlanPlace place;
    private final Problems problems = new Problems();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<Key<?>, Entry> entries = new LinkedHashMap<>();

    private PlanYaml(PlanPlace place) {
        this.place = place;
    }

    /// Reads the bytes of a plan file: UTF-8, or UTF-16 with the mark that Windows' Notepad puts in front of it.
    public static ReadPlan read(byte[] bytes, PlanPlace place) {
        if (bytes.length > LARGEST) return refused(1, Trap.TOO_LARGE);
        try {
            return read(text(bytes), place);
        } catch (CharacterCodingException _) {
            return refused(lineOfBadByte(bytes), Trap.NOT_UTF8);
        }
    }

    /// Reads the text of a plan.
    public static ReadPlan read(String text, PlanPlace place) {
        if (text.length() > LARGEST) return refused(1, Trap.TOO_LARGE);
        return new PlanYaml(place).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /// Reads answers that were given one by one, each under its dotted key; an empty one has not been given.
    public static ReadPlan read(Map<String, String> answers, PlanPlace place) {
        var yaml = new PlanYaml(place);
        answers.forEach((path, text) -> PlanKeys.find(path)
                .filter(_ -> !text.isEmpty())
                .ifPresent(key -> {
                    yaml.lines.put(path, 1);
                    yaml.entries.put(key, yaml.entry(key, text));
                }));
        return yaml.judge();
    }

    /// Lists have a line for each item; options are YAML.
    private Entry entry(Key<?> key, String text) {
        if (key.shape().kind() == Kind.OPTIONS)
            return YamlTree.read(text, problems).orElse(new Entry.Refused(1));
        var named = key.shape().kind() == Kind.ADMISSION && !text.equals(Admission.ANYONE);
        return key.shape().many() || named
                ? new Entry.Items(
                        1,
                        text.lines()
                                .<Entry>map(line -> new Entry.Text(1, line, true))
                                .toList())
                : new Entry.Text(1, text, true);
    }

    private ReadPlan read(String text) {
        switch (YamlTree.read(text, problems).orElse(new Entry.Refused(1))) {
            case Entry.Fields(int _, var fields) -> {
                fields.forEach(field -> gather("", field));
                return judge();
            }
            case Entry.Text(int _, String seen, boolean _)
            when seen.isEmpty() -> {
                return judge();
            }
            case Entry.Text(int line, String seen, boolean _) -> problems.add(line, "", notFields(seen));
            case Entry.Items(int line, var _) -> problems.add(line, "", new Problem.NotA(Kind.MAP, ""));
            case Entry.Refused _ -> {}
        }
        return new ReadPlan.Bad(problems.sorted());
    }

    private ReadPlan judge() {
        var values = new Values(lines, refused, place, problems);
        entries.forEach(values::read);
        PlanKeys.check(values);
        return problems.none() ? new ReadPlan.Good(PlanKeys.build(values)) : new ReadPlan.Bad(problems.sorted());
    }

    /// Finds the known keys of a section and speaks up for the others.
    private void gather(String section, Entry.Field field) {
        var path = section.isEmpty() ? field.key() : section + "." + field.key();
        lines.put(path, field.line());
        var key = PlanKeys.find(path);
        var dotted = field.key().contains(".");
        if (SECTIONS.contains(PlanKeys.template(path)) && !dotted) gatherSection(path, field);
        else if (key.isPresent() && !dotted) entries.put(key.get(), field.value());
        else if (!(field.value() instanceof Entry.Refused)) problems.add(field.line(), path, UnknownKeys.explain(path));
    }

    /// A section without anything in it is what remains when all its lines are commented out.
    private void gatherSection(String path, Entry.Field field) {
        if (!PlanKeys.template(path).equals(path) && !IdentityProvider.isId(field.key())) {
            refuse(path, field.line(), new Problem.NotA(Kind.PROVIDER_ID, field.key()));
            return;
        }
        switch (field.value()) {
            case Entry.Fields(int _, var fields) -> fields.forEach(inner -> gather(path, inner));
            case Entry.Text(int _, String text, boolean _) when text.isEmpty() -> {}
            case Entry.Text(int line, String text, boolean _) -> refuse(path, line, notFields(text));
            case Entry.Items _ -> refuse(path, field.line(), new Problem.NotA(Kind.MAP, ""));
            case Entry.Refused _ -> refused.add(path);
        }
    }

    private void refuse(String section, int line, Problem problem) {
        refused.add(section);
        problems.add(line, section, problem);
    }

    /// A text where keys were wanted: often a key whose colon is not one.
    private static Problem notFields(String seen) {
        return Typing.slip(seen).<Problem>map(Problem.Unwanted::new).orElse(new Problem.NotA(Kind.MAP, seen));
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        var utf16 = bytes.length > 1 && (bytes[0] & 0xFF ^ bytes[1] & 0xFF) == 1 && (bytes[0] & 0xFE) == 0xFE;
        Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static int lineOfBadByte(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
    }

    private static ReadPlan refused(int line, Trap what) {
        return new ReadPlan.Bad(List.of(new PlanProblem(line, "", new Problem.Unwanted(what))));
    }
}
