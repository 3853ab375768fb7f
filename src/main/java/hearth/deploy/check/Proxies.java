package hearth.deploy.check;

import hearth.web.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Services that stand between a name and its server, known by the addresses that they publish.
final class Proxies {
    private static final List<String> RANGES = ranges();

    private Proxies() {}

    /// The service that all these addresses belong to, if there is one.
    static Optional<String> of(List<String> addresses) {
        if (addresses.isEmpty()) return Optional.empty();
        var services = addresses.stream().map(Proxies::of).distinct().toList();
        return services.size() == 1 ? services.getFirst() : Optional.empty();
    }

    private static Optional<String> of(String address) {
        return RANGES.stream()
                .map(line -> line.split(" ", 2))
                .filter(range -> Addresses.inRange(address, range[0]))
                .map(range -> range[1])
                .findFirst();
    }

    private static List<String> ranges() {
        try (var resource = Proxies.class.getResourceAsStream("proxies.txt")) {
            if (resource == null) throw new IllegalStateException("proxies.txt is not in the program");
            return new String(resource.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
