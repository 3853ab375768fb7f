package hearth.deploy;

import hearth.deploy.sight.Outlook;
import hearth.deploy.sight.Outlook.Answer;
import hearth.deploy.sight.Outlook.Door;
import hearth.deploy.sight.Outlook.Homeserver;
import hearth.deploy.sight.Outlook.Reached;
import hearth.deploy.sight.Outlook.Road;
import hearth.deploy.sight.Outlook.State;
import hearth.web.NameView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How things look from here in a case: all is well, but for what the case says.
///
/// - `names`: the addresses of names, as this computer sees them; `silent` where there is no answer
/// - `elsewhere`: those of the public name, by the service that says so
/// - `ssh`: the addresses that SSH goes to
/// - `caa`: who may issue certificates; nothing where it is not known
/// - `ports`: by port, `state` and what came of knocking at an address
/// - `authority`, `registry`: `there` and `here`, an HTTP status, `unknown`, or what was said instead
/// - `mail`: by port, whether it is open
/// - `homeservers`: `host`, `addresses`, `software`; nothing where it is not known
/// - `clock`: by how many seconds the clock of the server (`server`) or of this computer (`here`) is ahead
final class CaseOutlook {
    private final Case given;
    private final Facts facts;

    CaseOutlook(Case given, Facts facts) {
        this.given = given;
        this.facts = facts;
    }

    Outlook outlook() {
        Map<String, Integer> clock = given.map("clock");
        var here = clock.containsKey("here")
                ? Optional.of(Duration.ofSeconds(clock.get("here")))
                : clock.isEmpty() ? Optional.of(Duration.ZERO) : Optional.<Duration>empty();
        return new Outlook(
                here(given.plan().publicAddress().value()),
                elsewhere(),
                here(given.plan().serverName().toString()).all(),
                ssh(),
                issuers(),
                doors(),
                road(
                        "authority",
                        given.plan().certificate() instanceof hearth.plan.Certificate.Internal ? "" : "ca.example.net"),
                List.of(road("registry", "registry.example.net")),
                mail(),
                homeservers(),
                facts.machine().clock().minusSeconds(clock.getOrDefault("server", 0)),
                here);
    }

    private NameView here(String name) {
        if (!given.says("names")) return NameView.of("", List.of("203.0.113.7"));
        if ("silent".equals(given.get("names"))) return NameView.silent("192.0.2.53:53");
        Map<String, List<String>> names = given.map("names");
        return NameView.of("", names.getOrDefault(name, List.of()));
    }

    private List<NameView> elsewhere() {
        var views = new ArrayList<NameView>();
        new TreeMap<String, Object>(given.map("elsewhere"))
                .forEach((who, said) ->
                        views.add(said instanceof List<?> list ? NameView.of(who, texts(list)) : NameView.silent(who)));
        return views;
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    private List<String> ssh() {
        return given.says("ssh") ? texts((List<?>) given.get("ssh")) : List.of("203.0.113.7");
    }

    private Optional<List<String>> issuers() {
        if (!given.says("caa")) return Optional.of(List.of());
        return given.get("caa") instanceof List<?> list ? Optional.of(texts(list)) : Optional.empty();
    }

    private Map<Integer, Door> doors() {
        var doors = new TreeMap<Integer, Door>();
        Map<Integer, Map<String, String>> said = cast(given.map("ports"));
        for (var port : given.plan().frontDoor().ports())
            doors.put(port, said.containsKey(port) ? door(said.get(port)) : usual());
        return doors;
    }

    private static Door door(Map<String, String> said) {
        var answers = new TreeMap<String, Answer>();
        said.forEach((key, value) -> {
            if (!key.equals("state"))
                answers.put(NameView.of("", List.of(key)).all().getFirst(), Answer.valueOf(constant(value)));
        });
        return new Door(State.valueOf(constant(said.getOrDefault("state", "listening"))), answers);
    }

    /// Whoever knocks at an address of the server's finds it.
    private Door usual() {
        var answers = new TreeMap<String, Answer>();
        var own = NameView.of("", facts.machine().addresses()).all();
        for (var address : here(given.plan().publicAddress().value()).all())
            answers.put(address, own.contains(address) || ssh().contains(address) ? Answer.OURS : Answer.SILENT);
        return new Door(State.LISTENING, answers);
    }

    private Road road(String key, String host) {
        Map<String, Object> said = given.map(key);
        return new Road(host, reached(said.getOrDefault("there", 200)), reached(said.getOrDefault("here", 200)));
    }

    private static Reached reached(Object said) {
        if (said instanceof Integer status) return new Reached(true, status, "");
        return said.equals("unknown") ? Reached.UNKNOWN : new Reached(true, 0, said.toString());
    }

    private Map<Integer, Boolean> mail() {
        return given.says("mail") ? cast(given.map("mail")) : Map.of(25, false, 465, true, 587, true);
    }

    private Optional<List<Homeserver>> homeservers() {
        if (!given.says("homeservers")) return Optional.of(List.of());
        if (!(given.get("homeservers") instanceof List<?> list)) return Optional.empty();
        return Optional.of(list.stream().map(CaseOutlook::homeserver).toList());
    }

    @SuppressWarnings("unchecked") // the files are ours
    private static Homeserver homeserver(Object one) {
        var said = (Map<String, Object>) one;
        return new Homeserver(
                String.valueOf(said.get("host")),
                texts((List<?>) said.getOrDefault("addresses", List.of())),
                String.valueOf(said.get("software")));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// YAML's numbers are numbers.
    @SuppressWarnings("unchecked")
    private static <T> Map<Integer, T> cast(Map<?, ?> map) {
        return (Map<Integer, T>) map;
    }
}
