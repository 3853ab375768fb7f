package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import hearth.plan.Period;
import hearth.plan.Size;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Pictures and files, how long they are kept, and what links look like.
final class MediaKeys {
    /// Where a preview must never lead: the server itself, Docker's networks, anything that is not the internet
    /// (IANA, "Special-Purpose Address Registries"). Synapse refuses to start with previews and without such a
    /// list.
    private static final List<String> NOT_THE_INTERNET = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "2001:db8::/32",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private MediaKeys() {}

    static List<Section> in(Writing w) {
        var local = w.chat().retention().localMedia();
        var comment = local.map(kept -> w.say().say("media-deleted", Period.written(kept)))
                .orElse(w.say().say("media"));
        return List.of(new Section(comment, media(w)), w.section("previews", previews(w)));
    }

    private static SequencedMap<String, @Nullable Object> media(Writing w) {
        var kept = ordered();
        w.chat().retention().localMedia().ifPresent(time -> kept.put("local_media_lifetime", Period.written(time)));
        w.chat().retention().remoteMedia().ifPresent(time -> kept.put("remote_media_lifetime", Period.written(time)));
        var keys = ordered(
                "media_store_path",
                SynapseFolder.IN_CONTAINER + "/media_store",
                "max_upload_size",
                Size.written(w.chat().uploadLimit()));
        if (!kept.isEmpty()) keys.put("media_retention", kept);
        return keys;
    }

    private static SequencedMap<String, @Nullable Object> previews(Writing w) {
        var keys = ordered("url_preview_enabled", w.chat().basics().urlPreviews());
        if (w.chat().basics().urlPreviews()) keys.put("url_preview_ip_range_blacklist", NOT_THE_INTERNET);
        return keys;
    }
}
