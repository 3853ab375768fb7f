package hearth.failure;

import java.time.Instant;
import java.util.List;

/// What the proof of life can find to be wrong: each names a cause, not only a symptom. One that a probe cannot tell
/// apart any further is `SynapseFailure.Unproven`.
public sealed interface ProofFailure extends Failure {
    /// The clocks of the server and of this computer differ.
    record ClockWrong(long seconds) implements ProofFailure {}

    /// A program was started again by Docker while it was being tried: it keeps falling over.
    record KeepsRestarting(String container, Evidence evidence) implements ProofFailure {}

    /// Synapse listens and says itself that it is not well.
    record Unhealthy(Evidence evidence) implements ProofFailure {}

    /// Synapse answers, but not to what apps ask, past any front door.
    record AppsNotServed(Evidence evidence) implements ProofFailure {}

    /// Another version of Synapse runs than the plan names.
    record VersionDiffers(String running, String wanted) implements ProofFailure {}

    /// Synapse does not accept the secret with which accounts are made.
    record SharedSecretRefused(Evidence evidence) implements ProofFailure {}

    /// Synapse is still converting its data after an upgrade.
    record UpdatesRunning(String updates) implements ProofFailure {}

    /// A port that only the server itself should reach is open to the world.
    record PortOpen(int port, String address) implements ProofFailure {}

    /// The name has several addresses, and behind this one nobody answers.
    record AddressDead(String name, String address) implements ProofFailure {}

    /// A visitor who forgets the `s` of https gets no further.
    record NotRedirected(String name, Evidence evidence) implements ProofFailure {}

    /// The certificate has expired.
    record CertificateExpired(String name, Instant until) implements ProofFailure {}

    /// The certificate is for other names.
    record CertificateForOthers(String name, List<String> names) implements ProofFailure {}

    /// The certificate ends soon: its renewal does not work.
    record CertificateEnding(String name, Instant until) implements ProofFailure {}

    /// The certificate is from nobody that this computer trusts.
    record CertificateStrange(String name, String issuer) implements ProofFailure {}

    /// The web server speaks no HTTP/2.
    record NoHttp2(String name) implements ProofFailure {}

    /// The web server in front answers itself instead of passing this on to Synapse.
    record PathNotPassed(String path, Evidence evidence) implements ProofFailure {}

    /// The web server in front does not reach Synapse.
    record SynapseNotReached(Evidence evidence) implements ProofFailure {}

    /// The header that lets browsers in is missing, or is there twice.
    record CorsWrong(int times, Evidence evidence) implements ProofFailure {}

    /// A browser that asks first is turned away.
    record BrowserTurnedAway(Evidence evidence) implements ProofFailure {}

    /// The note at the server name is not there.
    record WellKnownMissing(String address, Evidence evidence) implements ProofFailure {}

    /// The note at the server name leads elsewhere.
    record WellKnownWrong(String address, String seen, String wanted) implements ProofFailure {}

    /// The note at the server name redirects in a way that other servers do not follow (308).
    record WellKnownMoved(String address, Evidence evidence) implements ProofFailure {}

    /// Synapse does not offer to log in by password.
    record NoPasswordLogin(String flows) implements ProofFailure {}

    /// Logging in ends in an error.
    record LoginBroken(Evidence evidence) implements ProofFailure {}

    /// After logging in, apps are sent to another address.
    record LoginLeadsElsewhere(String seen, String wanted) implements ProofFailure {}

    /// Who is logged in gets lost on the way: the web server in front drops the `Authorization` header.
    record AuthorizationLost(Evidence evidence) implements ProofFailure {}

    /// Synapse does not know the session that it has just given out.
    record SessionRevoked(Evidence evidence) implements ProofFailure {}

    /// A room could not be made, or a message not be sent or read.
    record MessageLost(String doing, Evidence evidence) implements ProofFailure {}

    /// Synapse counts rooms and messages, too, and the administrator made too many, with proofs most often.
    record AskedTooOften(long seconds) implements ProofFailure {}

    /// The web server in front decodes addresses before it passes them on.
    record PathDecoded(Evidence evidence) implements ProofFailure {}

    /// A file could not be stored or fetched back unchanged.
    record MediaBroken(String doing, Evidence evidence) implements ProofFailure {}

    /// The web server in front refuses files that Synapse would take.
    record UploadRefused(long bytes, Evidence evidence) implements ProofFailure {}

    /// Synapse allows another size of files than the plan.
    record UploadLimitDiffers(long bytes, long wanted) implements ProofFailure {}

    /// Synapse takes the web server in front for the visitor.
    record VisitorsHidden(String seen) implements ProofFailure {}

    /// Synapse believes what a visitor claims to be its address.
    record VisitorsForged(String seen) implements ProofFailure {}

    /// The way in which newer apps ask for what is new is switched off.
    record SlidingSyncOff(Evidence evidence) implements ProofFailure {}

    /// Synapse does not talk to other servers.
    record FederationOff(Evidence evidence) implements ProofFailure {}

    /// The plan wants no other servers, and one of them would get an answer.
    record FederationOpen(String address, Evidence evidence) implements ProofFailure {}

    /// The server's key does not hold: signature, name or date are wrong.
    record KeysWrong(Evidence evidence) implements ProofFailure {}

    /// Strangers can make accounts, or nobody knows whether they can.
    record RegistrationOpen(Evidence evidence) implements ProofFailure {}

    /// Whoever signs up is not asked for what the plan demands.
    ///
    /// @param stage what is missing, as the specification calls it
    record RegistrationDiffers(String stage, Evidence evidence) implements ProofFailure {}

    /// A sign-in button leads back to this server instead of to the other place: a circle.
    record SignInCircle(String provider, Evidence evidence) implements ProofFailure {}

    /// A sign-in button does not lead to the other place with the right way back.
    record SignInLost(String provider, Evidence evidence) implements ProofFailure {}

    /// The part with which accounts are managed can be reached from outside.
    record AdminOpen(String path, Evidence evidence) implements ProofFailure {}

    /// A session goes on after it was ended.
    record SessionStays(Evidence evidence) implements ProofFailure {}

    /// After a restart the message from before could not be read any more.
    record NotBack(Evidence evidence) implements ProofFailure {}
}
