package hearth.deploy.sight;

import hearth.plan.Certificate;
import hearth.plan.ImageName;
import hearth.plan.PemFile;
import hearth.plan.Plan;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The places in the world that a deployment needs to reach.
///
/// @param authority  the directory of the certificate authority, if one is asked
/// @param registries where the images come from
/// @param names      every name that the server has to be able to look up
record Targets(Optional<URI> authority, Optional<PemFile> roots, List<URI> registries, Collection<String> names) {
    private static final URI LETS_ENCRYPT = URI.create("https://acme-v02.api.letsencrypt.org/directory");
    /// Docker Hub (distribution/reference: the domain that is left out).
    private static final String DOCKER_HUB = "registry-1.docker.io";

    /// Mail servers that are open all over the world, and one that is open where those are not.
    static final Map<Integer, List<String>> MAIL = Map.of(
            25, List.of("gmail-smtp-in.l.google.com", "mx3.qq.com"),
            465, List.of("smtp.gmail.com", "smtp.qq.com"),
            587, List.of("smtp.gmail.com", "smtp.qq.com"));

    static Targets of(Plan plan) {
        var authority = switch (plan.certificate()) {
            case Certificate.LetsEncrypt _ -> Optional.of(LETS_ENCRYPT);
            case Certificate.Acme acme -> Optional.of(acme.directory());
            case Certificate.Internal _, Certificate.Elsewhere _ -> Optional.<URI>empty();
        };
        Optional<PemFile> roots =
                plan.certificate() instanceof Certificate.Acme acme ? Optional.of(acme.root()) : Optional.empty();
        var registries = plan.images().all().stream()
                .map(image -> registry(image, plan.images().mirror()))
                .distinct()
                .toList();
        var names = new LinkedHashSet<String>();
        names.add(plan.publicAddress().value());
        Stream.concat(authority.stream(), registries.stream()).map(URI::getHost).forEach(names::add);
        MAIL.values().forEach(names::addAll);
        return new Targets(authority, roots, registries, names);
    }

    /// Where an image's registry answers the question whether it is one.
    static URI registry(ImageName image, Optional<URI> mirror) {
        var first = image.repository().replaceFirst("/.*", "");
        var named = image.repository().contains("/") && (first.contains(".") || first.contains(":"));
        if (named) return URI.create("https://" + first + "/v2/");
        return mirror.map(uri -> URI.create(uri.toString().replaceFirst("/*$", "") + "/v2/"))
                .orElse(URI.create("https://" + DOCKER_HUB + "/v2/"));
    }

    /// All of them that speak HTTP.
    List<URI> web() {
        return Stream.concat(authority.stream(), registries.stream()).distinct().toList();
    }

    /// The authority's own roots are for the authority only.
    Optional<PemFile> rootsFor(URI target) {
        return authority.equals(Optional.of(target)) ? roots : Optional.empty();
    }
}
