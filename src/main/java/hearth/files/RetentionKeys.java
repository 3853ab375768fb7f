package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import hearth.plan.Period;
import java.util.ArrayList;
import java.util.List;

/// How long messages and devices are kept. Without such a key they are kept for ever, so there is none by default.
final class RetentionKeys {
    private RetentionKeys() {}

    static List<Section> in(Writing w) {
        List<Section> sections = new ArrayList<>();
        var retention = w.chat().retention();
        retention
                .messages()
                .map(Period::written)
                .ifPresent(kept -> sections.add(new Section(
                        w.say().say("messages-deleted", kept),
                        ordered(
                                "retention",
                                ordered("enabled", true, "default_policy", ordered("max_lifetime", kept))))));
        retention
                .staleDevices()
                .map(Period::written)
                .ifPresent(kept -> sections.add(
                        new Section(w.say().say("stale-devices", kept), ordered("delete_stale_devices_after", kept))));
        return sections;
    }
}
