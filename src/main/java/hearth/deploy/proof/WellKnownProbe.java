package hearth.deploy.proof;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.WebFailure;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.matrix.Homeserver;
import hearth.plan.HostName;
import hearth.plan.Parsed;
import hearth.plan.Plan;
import java.net.URI;
import java.util.List;

/// One of the two notes at the server name: the one by which apps find the public address, or the one by which other
/// servers do (Matrix spec, "Well-known URIs" and "Server discovery"). A redirect is followed where those would do so.
///
/// @param reader who reads it
record WellKnownProbe(Reader reader, List<String> needs) implements Probe {
    enum Reader {
        APPS("client"),
        SERVERS("server");

        final String file;

        Reader(String file) {
            this.file = file;
        }
    }

    @Override
    public String id() {
        return "well-known-" + reader.file;
    }

    @Override
    public List<String> finds() {
        return reader == Reader.APPS
                ? List.of("proof.well-known-missing", "proof.well-known-wrong", "proof.cors-wrong")
                : List.of("proof.well-known-missing", "proof.well-known-wrong", "proof.well-known-moved");
    }

    @Override
    public void run(Trial trial) throws FailureException {
        var address = "https://" + trial.plan().serverName() + "/.well-known/matrix/" + reader.file;
        var answer = followed(trial, address, asked(trial, address));
        if (!trial.plan().delegated() && Answers.notReached(answer))
            throw new ProofFailure.SynapseNotReached(Answers.evidence(address, answer)).thrown();
        var json = Homeserver.json(answer);
        if (!answer.ok() || !json.isObject())
            throw new ProofFailure.WellKnownMissing(address, Answers.evidence(address, answer)).thrown();
        var seen = value(json);
        var wanted = wanted(trial.plan());
        if (!slashed(seen).equals(slashed(wanted)))
            throw new ProofFailure.WellKnownWrong(address, seen, wanted).thrown();
        if (reader == Reader.APPS) Answers.demandCors(address, answer);
    }

    /// Where somebody else's web server has to have the note, whatever is wrong there means that it is missing.
    private Answer asked(Trial trial, String address) throws FailureException {
        try {
            return trial.outsideByName().get("/.well-known/matrix/" + reader.file);
        } catch (FailureException e) {
            if (trial.plan().servesNotes() || !(e.failure() instanceof WebFailure)) throw e;
            throw new ProofFailure.WellKnownMissing(address, e.failure().evidence()).thrown();
        }
    }

    private Answer followed(Trial trial, String address, Answer answer) throws FailureException {
        if (reader == Reader.SERVERS && answer.status() == 308)
            throw new ProofFailure.WellKnownMoved(address, Answers.evidence(address, answer)).thrown();
        if (answer.status() / 100 != 3) return answer;
        var to = answer.headers().first("Location").orElse("");
        if (!to.startsWith("https://")
                || !(HostName.parse(String.valueOf(URI.create(to).getHost())) instanceof Parsed.Ok<HostName>(var host)))
            return answer;
        try (var there = trial.outside(host)) {
            return there.send(Ask.get(URI.create(to).getRawPath()));
        }
    }

    private String value(JsonNode json) {
        return switch (reader) {
            case APPS -> json.path("m.homeserver").path("base_url").asText();
            case SERVERS -> json.path("m.server").asText();
        };
    }

    private String wanted(Plan plan) {
        return switch (reader) {
            case APPS -> plan.publicBaseUrl();
            case SERVERS -> plan.publicAddress() + ":" + plan.frontDoor().port();
        };
    }

    private static String slashed(String address) {
        return address.replaceFirst("/*$", "/");
    }
}
