package hearth.docker.api;

import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.Failure;
import hearth.plan.ImageName;
import java.util.List;
import java.util.Locale;

/// What a pull can fail of.
enum PullTrouble {
    DISK_FULL,
    LIMIT,
    ENGINE_STOPPING,
    UNREACHABLE,
    MISSING,
    OTHER;

    /// What engines say. There are no codes: the registry's, the network's and the disk's errors all come as
    /// one English sentence of whatever the engine is made of (moby, containerd, Go's net and tls packages), so
    /// these are words, in lower case. They were seen with engines 20.10 to 28, or stand in their sources. The
    /// first row that fits counts: a full disk is a full disk, whatever else the sentence says.
    private static final List<Row> SENTENCES = List.of(
            row(DISK_FULL, "no space left on device", "disk quota exceeded"),
            row(LIMIT, "toomanyrequests", "too many requests", "rate limit"),
            row(ENGINE_STOPPING, "context canceled", "containerd.sock", "client connection is closing"),
            // name resolution
            row(UNREACHABLE, "no such host", "server misbehaving", "temporary failure in name resolution"),
            // TCP
            row(UNREACHABLE, "connection refused", "connection reset", "broken pipe", "no route to host"),
            row(UNREACHABLE, "network is unreachable", "host is down", "connect: "),
            // time
            row(UNREACHABLE, "timeout", "timed out", "deadline exceeded"),
            // TLS, and a proxy that is none
            row(UNREACHABLE, "x509:", "tls:", "http response to https client", "proxyconnect"),
            // an answer that broke off or is not a registry's
            row(UNREACHABLE, "unexpected eof", ": eof", "http status: 5", "status code 5", "unexpected status from"),
            row(UNREACHABLE, "internal server error", "bad gateway", "service unavailable", "gateway time"),
            // what arrived is not what was announced
            row(UNREACHABLE, "verification failed", "unexpected commit digest", "failed size validation"),
            row(MISSING, "manifest unknown", "not found", "does not exist", "name unknown", "no matching manifest"),
            row(MISSING, "denied", "unauthorized", "invalid reference"));

    /// Reads what the engine said. The image's own name is no part of it: an image may well be called `x/timeout`.
    static PullTrouble in(String said, ImageName image) {
        var text = said.replace(image.toString(), "")
                .replace(image.repository(), "")
                .toLowerCase(Locale.ROOT)
                .strip();
        if (text.equals("eof")) return UNREACHABLE;
        return SENTENCES.stream()
                .filter(row -> row.words.stream().anyMatch(text::contains))
                .map(Row::means)
                .findFirst()
                .orElse(OTHER);
    }

    /// The failure it is.
    Failure failure(ImageName image, Evidence evidence) {
        return switch (this) {
            case DISK_FULL -> new DockerFailure.NoSpace(image);
            case LIMIT -> new DockerFailure.RegistryLimit(image);
            case ENGINE_STOPPING -> new DockerFailure.NotAnswering(evidence);
            case UNREACHABLE -> new DockerFailure.RegistryUnreachable(image, evidence);
            case MISSING -> new DockerFailure.ImageMissing(image);
            case OTHER -> new DockerFailure.Refused("pull " + image, evidence);
        };
    }

    private static Row row(PullTrouble means, String... words) {
        return new Row(means, List.of(words));
    }

    private record Row(PullTrouble means, List<String> words) {}
}
