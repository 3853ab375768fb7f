package hearth.plan;

import static hearth.plan.Key.optional;
import static hearth.plan.Key.usually;

import hearth.plan.Problem.Kind;
import java.net.URI;
import java.util.List;

/// The section `images:`, what the server runs and where it gets it.
final class ImagesSection {
    private static final Shape<ImageName> IMAGE = Shape.text(Kind.IMAGE, "a tag other than `latest`", ImageName::parse);

    static final Key<ImageName> SYNAPSE = usually(
            "images.synapse",
            IMAGE,
            Images.DEFAULT.synapse().toString(),
            p -> p.images().synapse().toString());
    static final Key<ImageName> POSTGRES = usually(
            "images.postgres",
            IMAGE,
            Images.DEFAULT.postgres().toString(),
            p -> p.images().postgres().toString());
    static final Key<ImageName> CADDY = usually(
            "images.caddy",
            IMAGE,
            Images.DEFAULT.caddy().toString(),
            p -> p.images().caddy().toString());
    static final Key<URI> MIRROR = optional(
            "images.mirror",
            Shape.text(Kind.MIRROR, "`https://` or `http://`, without a path", Images::parseMirror),
            "https://mirror.example.org",
            p -> p.images().mirror().map(URI::toString));

    static final Key<Carry> CARRY = usually(
            "images.carry",
            Shape.oneOf(List.of(Carry.values()), Carry::word),
            Carry.AUTO.word(),
            p -> p.images().carry().word());

    static final List<Key<?>> KEYS = List.of(SYNAPSE, POSTGRES, CADDY, MIRROR, CARRY);

    private ImagesSection() {}

    static Images build(Values values) {
        return new Images(
                values.get(SYNAPSE), values.get(POSTGRES), values.get(CADDY), values.find(MIRROR), values.get(CARRY));
    }
}
