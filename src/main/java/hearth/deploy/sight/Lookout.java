package hearth.deploy.sight;

import hearth.deploy.Facts;
import hearth.deploy.sight.Outlook.Door;
import hearth.deploy.sight.Outlook.Homeserver;
import hearth.deploy.sight.Outlook.Reached;
import hearth.deploy.sight.Outlook.Road;
import hearth.host.Host;
import hearth.http.Answer;
import hearth.plan.Plan;
import hearth.web.NameService;
import hearth.web.NameView;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gathers all that checks want to know, everything side by side: what this computer can find out by itself
/// from the beginning, the rest as soon as the connection stands. Nothing on the server changes; what does not
/// answer in time is not known.
public final class Lookout {
    /// How long things may keep silent that are near.
    private static final Duration NEAR = Duration.ofMillis(1900);

    /// What a question through a far connection may take more, by the time that connecting took.
    private static final Duration MOST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final NameService names;
    private final Targets targets;
    private final List<Integer> ports;
    private final Errand<NameView> here;
    private final List<Errand<NameView>> elsewhere = new ArrayList<>();
    private final Errand<List<String>> atSsh;
    private final Errand<Optional<List<String>>> issuers;
    private final Errand<NameView> atServerName;
    private final Errand<Optional<List<Homeserver>>> homeservers;
    private final Map<URI, Errand<Seen>> seen = new TreeMap<>();
    private @Nullable There there;

    /// What this computer sees of a web server.
    private record Seen(Reached reached, Optional<Duration> ahead) {
        static final Seen NOTHING = new Seen(Reached.UNKNOWN, Optional.empty());
    }

    /// What was begun on the server.
    private record There(
            Host host,
            Duration patience,
            Surveyor surveyor,
            Errand<Optional<Survey>> survey,
            Map<URI, Errand<Reached>> roads,
            Map<Integer, Errand<Optional<Boolean>>> mail) {}

    /// Begins with what needs no connection.
    ///
    /// @param publicNames DNS services of the world that are asked, too, unless the plan names one of its own
    public Lookout(Plan plan, List<URI> publicNames, InstantSource clock) {
        this.clock = clock;
        this.names = NameService.here(plan.resolver(), NEAR);
        this.targets = Targets.of(plan);
        this.ports = plan.frontDoor().ports();
        var name = plan.publicAddress().value();
        here = Errand.begin("look up " + name, NameView.silent(names.who()), () -> names.look(name));
        // A name that only another network knows is nothing that the world could be asked about.
        var services = plan.resolver().isPresent() ? List.<URI>of() : publicNames;
        for (var service : services) {
            var at = NameService.overHttps(service, NEAR);
            elsewhere.add(Errand.begin("look up at " + at.who(), NameView.silent(at.who()), () -> at.look(name)));
        }
        var asked = services.isEmpty() ? names : NameService.overHttps(services.getFirst(), NEAR);
        issuers = Errand.begin("who may issue", Optional.empty(), () -> asked.issuers(plan.publicAddress()));
        var serverName = plan.serverName().toString();
        atServerName = Errand.begin("look up " + serverName, NameView.silent(""), () -> names.look(serverName));
        atSsh = Errand.begin("look up the server", List.of(), () -> atSsh(plan));
        var roads = new Roads(names, NEAR);
        homeservers = Errand.begin(
                "homeserver",
                Optional.empty(),
                () -> Optional.of(new HomeserverSearch(roads, names, targets.roots())
                        .of(serverName).stream().toList()));
        for (var target : targets.web())
            seen.put(target, Errand.begin("visit " + target.getHost(), Seen.NOTHING, () -> visit(roads, target)));
    }

    private static List<String> atSsh(Plan plan) {
        return NameService.here(Optional.empty(), NEAR)
                .look(plan.server().address())
                .all();
    }

    private Seen visit(Roads roads, URI target) {
        try {
            var answer = roads.here(target, targets.rootsFor(target));
            return new Seen(
                    Reached.answered(answer.status()),
                    target.getScheme().equals("https") ? ahead(answer) : Optional.empty());
        } catch (Exception e) {
            return new Seen(Reached.failed(e.getClass().getSimpleName() + ": " + e.getMessage()), Optional.empty());
        }
    }

    private Optional<Duration> ahead(Answer answer) {
        try {
            return answer.headers()
                    .first("Date")
                    .map(date -> Duration.between(
                            Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)), clock.instant()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Goes on with what needs the server.
    ///
    /// @param connecting how long it took to connect: it tells how far away the server is
    public void begin(Host host, Duration connecting) {
        var patience = NEAR.plus(connecting.compareTo(MOST) > 0 ? MOST : connecting);
        var surveyor = new Surveyor(targets.names(), ports);
        var survey = Errand.begin("survey", Optional.<Survey>empty(), () -> Optional.of(surveyor.run(host)));
        var roads = new TreeMap<URI, Errand<Reached>>();
        var way = new Roads(names, patience);
        for (var target : targets.web())
            roads.put(
                    target,
                    Errand.begin(
                            "visit from there",
                            Reached.failed("no answer in time"),
                            () -> way.there(
                                    host,
                                    surveyor.lookup(target.getHost(), patience),
                                    target,
                                    targets.rootsFor(target))));
        var mail = new TreeMap<Integer, Errand<Optional<Boolean>>>();
        for (var port : Targets.MAIL.keySet())
            mail.put(
                    port, Errand.begin("mail " + port, Optional.of(false), () -> mail(host, surveyor, port, patience)));
        there = new There(host, patience, surveyor, survey, roads, mail);
    }

    /// Knocks at the server's ports. Not before the facts are read: who listens there for a moment would be seen in
    /// them.
    private Errand<Map<Integer, Door>> knock(There begun) {
        return Errand.begin("knock", Map.<Integer, Door>of(), () -> {
            var addresses = here.by(System.nanoTime() + NEAR.toNanos()).all();
            return new Knocking(begun.host(), addresses, ports).knock();
        });
    }

    private static Optional<Boolean> mail(Host host, Surveyor surveyor, int port, Duration patience)
            throws InterruptedException {
        var addresses = new ArrayList<String>();
        for (var name : Targets.MAIL.getOrDefault(port, List.of()))
            surveyor.lookup(name, patience).stream().limit(1).forEach(addresses::add);
        return addresses.isEmpty() ? Optional.empty() : Optional.of(Roads.opens(host, addresses, port));
    }

    /// Waits for what is still on its way, but not for long, and puts it all together.
    ///
    /// @param read when the facts were read here
    public Sight look(Facts facts, Instant read) {
        var begun = there;
        if (begun == null) throw new IllegalStateException("nothing was begun on the server");
        var doors = knock(begun);
        var deadline = System.nanoTime() + begun.patience().plusMillis(300).toNanos();
        var mail = new TreeMap<Integer, Boolean>();
        begun.mail().forEach((port, errand) -> errand.by(deadline).ifPresent(open -> mail.put(port, open)));
        var outlook = new Outlook(
                here.by(deadline),
                elsewhere.stream().map(errand -> errand.by(deadline)).toList(),
                atServerName.by(deadline).all(),
                atSsh.by(deadline),
                issuers.by(deadline),
                doors.by(deadline + Knocking.LONGEST.toNanos()),
                targets.authority()
                        .map(target -> road(target, begun, deadline))
                        .orElse(new Road("", Reached.UNKNOWN, Reached.UNKNOWN)),
                targets.registries().stream()
                        .map(target -> road(target, begun, deadline))
                        .toList(),
                mail,
                homeservers.by(deadline),
                read,
                seen.values().stream()
                        .flatMap(errand -> errand.by(deadline).ahead().stream())
                        .findFirst());
        return new Sight(facts, begun.survey().by(deadline).orElseGet(begun.surveyor()::soFar), outlook);
    }

    private Road road(URI target, There begun, long deadline) {
        var from = begun.roads().get(target);
        var errand = seen.get(target);
        return new Road(
                target.getHost(),
                from == null ? Reached.UNKNOWN : from.by(deadline),
                errand == null ? Reached.UNKNOWN : errand.by(deadline).reached());
    }
}
