package hearth.deploy.proof;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.files.SignIn;
import hearth.http.Answer;
import hearth.plan.IdentityProvider;
import hearth.plan.Plan;
import hearth.plan.Registration.Requirement;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How people come in by themselves, as far as it can be tried without making an account or waiting for a mail: the
/// questions that have to be answered, the way to another place and back, and where links in mails lead.
final class DoorProbes {
    private static final String REGISTER = "/_matrix/client/v3/register";
    private static final String APP = "https://app.element.io/";
    private static final int LIMITED = 429;

    private DoorProbes() {}

    static List<Probe> forPlan(Plan plan) {
        var versions = List.of("versions");
        var probes = new ArrayList<Probe>();
        probes.add(
                plan.chat().registration().open()
                        ? new Named(
                                "registration",
                                versions,
                                List.of("proof.registration-differs"),
                                DoorProbes::registration)
                        : new Named(
                                "registration-closed",
                                versions,
                                List.of("proof.registration-open"),
                                DoorProbes::registrationClosed));
        if (!plan.chat().signIn().isEmpty())
            probes.add(new Named(
                    "sign-in", versions, List.of("proof.sign-in-circle", "proof.sign-in-lost"), DoorProbes::signIn));
        if (plan.chat().mail().isPresent())
            probes.add(new Named(
                    "mail-links",
                    List.of("versions", "client-pages"),
                    List.of("proof.path-not-passed"),
                    DoorProbes::mailLinks));
        return probes;
    }

    private static void registrationClosed(Trial trial) throws FailureException {
        var answer = trial.outside().post(REGISTER, Map.of());
        var code = Answers.errorCode(Answers.fromSynapse(REGISTER, answer));
        if (answer.status() != 403 || !code.equals("M_FORBIDDEN"))
            throw new ProofFailure.RegistrationOpen(Answers.evidence(REGISTER, answer)).thrown();
    }

    /// Signing up asks for what the plan says, on every way there is. An empty question is not counted as an
    /// attempt; where somebody else has tried so often that the answer is "later", it is asked again from
    /// inside.
    private static void registration(Trial trial) throws FailureException {
        var answer = trial.outside().post(REGISTER, Map.of());
        if (answer.status() == LIMITED) answer = trial.inside().post(REGISTER, Map.of());
        var flows = Answers.fromSynapse(REGISTER, answer).path("flows");
        for (var stage : stages(trial.plan())) {
            var everywhere = answer.status() == 401 && !flows.isEmpty();
            for (var flow : flows) everywhere &= has(flow, stage);
            if (!everywhere)
                throw new ProofFailure.RegistrationDiffers(stage, Answers.evidence(REGISTER, answer)).thrown();
        }
    }

    private static boolean has(JsonNode flow, String stage) {
        for (var one : flow.path("stages")) if (one.asText().equals(stage)) return true;
        return false;
    }

    /// As the specification calls them (Matrix client-server API, "User-Interactive Authentication").
    private static List<String> stages(Plan plan) {
        var registration = plan.chat().registration();
        var stages = new ArrayList<String>();
        if (registration.requires(Requirement.INVITATION)) stages.add("m.login.registration_token");
        if (registration.requires(Requirement.EMAIL)) stages.add("m.login.email.identity");
        if (registration.requires(Requirement.CAPTCHA)) stages.add("m.login.recaptcha");
        if (stages.isEmpty()) stages.add("m.login.dummy");
        return stages;
    }

    /// Each button leads to its place, with the way back that is registered there. Back at our own address
    /// would be a circle: the proxy hides which address people came to.
    private static void signIn(Trial trial) throws FailureException {
        for (var provider : trial.plan().chat().signIn()) {
            var path =
                    "/_matrix/client/v3/login/sso/redirect/" + SignIn.idOf(provider) + "?redirectUrl=" + encoded(APP);
            var answer = trial.outside().get(path);
            var there = answer.headers().first("Location").orElse("");
            var evidence = Answers.evidence(path, answer);
            if (there.startsWith(trial.plan().publicBaseUrl()))
                throw new ProofFailure.SignInCircle(provider.name(), evidence).thrown();
            if (answer.status() != 302 || !leadsTo(there, provider, trial.plan()))
                throw new ProofFailure.SignInLost(provider.name(), evidence).thrown();
        }
    }

    private static boolean leadsTo(String location, IdentityProvider provider, Plan plan) {
        var callback = "redirect_uri=" + encoded(SignIn.callback(plan));
        return URI.create(location).getHost() != null
                && location.contains(callback)
                && location.contains("client_id=" + encoded(provider.clientId()));
    }

    /// Links in mails lead to the chat server and not into nothing: without a token they are refused by it.
    private static void mailLinks(Trial trial) throws FailureException {
        for (var path : List.of(
                "/_matrix/client/unstable/registration/email/submit_token",
                "/_synapse/client/password_reset/email/submit_token")) {
            Answer answer = trial.outside().get(path);
            if (answer.status() != 400)
                throw new ProofFailure.PathNotPassed(path, Answers.evidence(path, answer)).thrown();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
