package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import hearth.plan.Rate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How often people may do things. As numbers: Synapse takes a text here without a word, and fails at the first use.
final class LimitKeys {
    private LimitKeys() {}

    static List<Section> in(Writing w) {
        var limits = w.chat().limits();
        return List.of(w.section(
                "limits",
                ordered(
                        "rc_registration", rate(limits.registration()),
                        "rc_login",
                                ordered(
                                        "address", rate(limits.loginsByAddress()),
                                        "account", rate(limits.loginsByAccount()),
                                        "failed_attempts", rate(limits.failedLogins())),
                        "rc_message", rate(limits.messages()),
                        "rc_joins",
                                ordered(
                                        "local", rate(limits.joins()),
                                        "remote", rate(limits.joinsElsewhere())),
                        "rc_3pid_validation", rate(limits.mails()))));
    }

    private static SequencedMap<String, @Nullable Object> rate(Rate rate) {
        var perSecond = rate.perSecond();
        Object number = perSecond.scale() > 0 ? perSecond : perSecond.intValueExact();
        return ordered("per_second", number, "burst_count", rate.burst());
    }
}
