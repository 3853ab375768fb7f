package hearth.deploy;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.host.RemoteFile;
import hearth.plan.Plan;
import hearth.plan.SecretSource;
import hearth.secret.GivenSecrets;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the person's secrets against those that the server keeps: what is new is going to be kept, what is missing is
/// asked for.
///
/// A step sees no secrets. It sees a mark in the plan's sources instead, and another mark is another
/// configuration: so a new mail password is written, checked, started and, if need be, rolled back like any
/// other change.
final class GivenOnServer {
    private final Map<String, Secret> fresh = new LinkedHashMap<>();
    private final Map<String, String> salts = new LinkedHashMap<>();
    private final Plan marked;

    private GivenOnServer(Plan plan, Facts facts, PersonsSecrets person, SecretMaker maker) throws FailureException {
        var marks = new LinkedHashMap<String, String>();
        for (var wanted : plan.chat().secrets().entrySet()) {
            var name = wanted.getKey();
            var kept = Optional.ofNullable(facts.files().given().get(name));
            var brought = brought(name, wanted.getValue(), kept.isPresent(), person);
            marks.put(
                    name,
                    brought.filter(secret ->
                                    !kept.filter(there -> there.holds(secret)).isPresent())
                            .map(secret -> bring(name, secret, maker))
                            .or(() -> kept.map(KeptSecret::mark))
                            .orElseThrow(() -> new LocalFailure.SecretMissing(
                                            wanted.getValue().variable())
                                    .thrown()));
        }
        marked = plan.marked(marks);
    }

    static GivenOnServer compared(Plan plan, Facts facts, PersonsSecrets person, SecretMaker maker)
            throws FailureException {
        return new GivenOnServer(plan, facts, person, maker);
    }

    private static Optional<Secret> brought(String name, SecretSource source, boolean kept, PersonsSecrets person)
            throws FailureException {
        var known = person.known(source).filter(secret -> !secret.isEmpty());
        return known.isPresent() || kept ? known : person.asked(name, source);
    }

    private String bring(String name, Secret secret, SecretMaker maker) {
        var salt = maker.key().reveal();
        fresh.put(name, secret);
        salts.put(name, salt);
        return KeptSecret.of(salt, secret).mark();
    }

    /// The plan, with a mark for each of its secrets.
    Plan plan() {
        return marked;
    }

    /// What the server does not have yet.
    GivenSecrets fresh() {
        return GivenSecrets.of(fresh);
    }

    /// The files to keep it in.
    List<RemoteFile> files() {
        List<RemoteFile> files = new ArrayList<>();
        fresh.forEach((name, secret) -> files.add(KeptSecret.file(name, salts.getOrDefault(name, ""), secret)));
        return files;
    }
}
