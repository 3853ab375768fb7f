package hearth.deploy.sight;

import hearth.web.Addresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads what `survey.sh` printed. Nothing in it is refused: what a server does not say is not known, and checks say
/// so.
public final class SurveyText {
    private static final String LOOKUP = "lookup ";

    private final List<Integer> ports;
    private final Map<String, List<String>> sections = new TreeMap<>();

    private SurveyText(String text, List<Integer> ports) {
        this.ports = ports;
        var section = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("@@ ")) {
                section = new ArrayList<>();
                sections.put(line.substring(3), section);
            } else if (!line.isBlank()) {
                section.add(line);
            }
        }
    }

    /// What the text says.
    ///
    /// @param ports by which visitors come in, without and with encryption
    public static Survey parse(String text, List<Integer> ports) {
        return new SurveyText(text, ports).survey();
    }

    private Survey survey() {
        return new Survey(
                new Survey.Rights((int) number(first("rights", "user"), -1), all("rights", "closed")),
                inodes(),
                new Survey.Zone(
                        value("zone", "link"),
                        value("zone", "there").isPresent(),
                        first("zone", "named"),
                        first("zone", "offset")),
                machine(),
                new Survey.Docker(first("docker", "program"), value("docker", "driver")),
                new Survey.Packages(
                        value("packages", "busy"),
                        all("packages", "broken"),
                        value("packages", "half").isPresent(),
                        value("packages", "first-boot").isPresent()),
                holders(),
                publishers(),
                new FirewallText(ports).read(lines("ufw"), lines("firewalld"), lines("nft"), lines("iptables")),
                earlier(),
                lookups());
    }

    private Survey.Inodes inodes() {
        var lines = lines("inodes");
        var numbers = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ");
        if (numbers.length < 2) return new Survey.Inodes("", 0, 0);
        return new Survey.Inodes(lines.getLast(), number(numbers[0], 0), number(numbers[1], 0));
    }

    private Survey.Machine machine() {
        var capabilities = first("machine", "capabilities");
        return new Survey.Machine(
                first("machine", "kind"),
                first("machine", "kernel"),
                value("machine", "beancounters").isPresent(),
                value("machine", "cgroups").isPresent(),
                value("machine", "overlay").isPresent(),
                capabilities.matches("[0-9a-f]{1,16}") ? Long.parseUnsignedLong(capabilities, 16) : -1,
                first("machine", "vendor"));
    }

    private List<Survey.Holder> holders() {
        var found = new ArrayList<Survey.Holder>();
        for (var line : lines("holders")) {
            var words = line.split(" ", 5);
            if (!words[0].equals("port") || words.length < 4) continue;
            found.add(new Survey.Holder(
                    (int) number(words[1], 0), words[2], words[3], words.length > 4 ? words[4].strip() : ""));
        }
        return found;
    }

    private List<Survey.Publisher> publishers() {
        var found = new ArrayList<Survey.Publisher>();
        for (var line : lines("holders")) {
            var words = line.split(" ", 5);
            if (!words[0].equals("container") || words.length < 4) continue;
            found.add(new Survey.Publisher(
                    words[1], words[2], words[3].equals("hearth=1"), words.length > 4 ? words[4] : ""));
        }
        return found;
    }

    private List<Survey.Earlier> earlier() {
        var found = new ArrayList<Survey.Earlier>();
        for (var line : lines("synapse")) {
            var words = line.split(" ", 3);
            if (words.length < 2) continue;
            var name = Optional.of(words.length > 2 ? words[2].strip() : "").filter(text -> !text.isEmpty());
            switch (words[0]) {
                case "settings" -> found.add(new Survey.Earlier(Survey.Earlier.Kind.SETTINGS, words[1], name));
                case "data" -> found.add(new Survey.Earlier(Survey.Earlier.Kind.DATA, words[1], Optional.empty()));
                case "container" ->
                    found.add(new Survey.Earlier(Survey.Earlier.Kind.CONTAINER, words[1], Optional.empty()));
                default -> {}
            }
        }
        return found;
    }

    private Map<String, List<String>> lookups() {
        var found = new HashMap<String, List<String>>();
        sections.forEach((section, lines) -> {
            if (section.startsWith(LOOKUP)) {
                var addresses = lines.stream()
                        .flatMap(line -> Addresses.plain(line.strip()).stream())
                        .distinct()
                        .toList();
                found.put(section.substring(LOOKUP.length()), addresses);
            }
        });
        return found;
    }

    private List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    private List<String> all(String section, String key) {
        return lines(section).stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private Optional<String> value(String section, String key) {
        return all(section, key).stream().findFirst();
    }

    private String first(String section, String key) {
        return value(section, key).orElse("");
    }

    private static long number(String text, long otherwise) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
    }
}
