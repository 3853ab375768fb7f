package hearth.deploy.sight;

import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.host.Host;
import hearth.web.Addresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Has `survey.sh` run on the server, and hands on what it says while it still speaks: whoever waits for a name
/// need not wait for the package manager.
final class Surveyor {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String LOOKUP = "lookup ";

    private final Map<String, CompletableFuture<List<String>>> lookups = new HashMap<>();
    private final List<String> names;
    private final List<Integer> ports;
    private final StringBuilder said = new StringBuilder();
    private String section = "";
    private List<String> addresses = new ArrayList<>();

    /// @param names to be looked up on the server; addresses among them stand for themselves
    /// @param ports by which visitors come in
    Surveyor(Collection<String> names, List<Integer> ports) {
        this.ports = ports;
        for (var name : names) {
            var known = new CompletableFuture<List<String>>();
            Addresses.plain(bare(name)).ifPresent(address -> known.complete(List.of(address)));
            lookups.put(name, known);
        }
        this.names = names.stream()
                .filter(name -> Addresses.plain(bare(name)).isEmpty())
                .distinct()
                .toList();
    }

    /// Without the brackets that an IPv6 address has in a web address.
    private static String bare(String name) {
        return name.replaceAll("[\\[\\]]", "");
    }

    /// Runs it to its end.
    Survey run(Host host) throws FailureException {
        // Every name comes from a parsed type whose grammar has no quote and no white space.
        var script = "names='" + String.join(" ", names) + "'\nports='"
                + String.join(" ", ports.stream().map(String::valueOf).toList()) + "'\n" + Script.named("survey.sh");
        try {
            host.run(Command.of("survey the server", script).within(LIMIT), this::hear);
        } finally {
            hear("@@ over");
        }
        return soFar();
    }

    private void hear(String line) {
        synchronized (said) {
            said.append(line).append('\n');
        }
        if (line.startsWith("@@ ")) {
            if (section.startsWith(LOOKUP)) finish(section.substring(LOOKUP.length()), addresses);
            if (line.equals("@@ end") || line.equals("@@ over"))
                lookups.keySet().forEach(name -> finish(name, List.of()));
            section = line.substring(3);
            addresses = new ArrayList<>();
        } else {
            Addresses.plain(line.strip()).ifPresent(addresses::add);
        }
    }

    private void finish(String name, List<String> found) {
        var waiting = lookups.get(name);
        if (waiting != null) waiting.complete(found.stream().distinct().toList());
    }

    /// What it has said by now.
    Survey soFar() {
        synchronized (said) {
            return SurveyText.parse(said.toString(), ports);
        }
    }

    /// The addresses of a name as the server looks it up; none when it does not know, or does not say in time.
    List<String> lookup(String name, Duration limit) throws InterruptedException {
        var waiting = lookups.get(name);
        if (waiting == null) return List.of();
        try {
            return waiting.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return List.of();
        }
    }
}
