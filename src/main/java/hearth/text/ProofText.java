package hearth.text;

import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.ProofFailure;

/// Words for what the proof of life finds.
final class ProofText {
    private ProofText() {}

    static FailureWords of(ProofFailure failure, Telling to) {
        var words = to.words();
        return switch (failure) {
            case ProofFailure.ClockWrong(var seconds) ->
                to.tell(TRY_AGAIN, "proof.clock-wrong", words.seconds(Math.abs(seconds)));
            case ProofFailure.KeepsRestarting(var container, var _) ->
                to.tell(TRY_AGAIN, "proof.keeps-restarting", container);
            case ProofFailure.Unhealthy(var _) -> to.tell(TRY_AGAIN, "proof.unhealthy");
            case ProofFailure.AppsNotServed(var _) -> to.tell(TRY_AGAIN, "proof.apps-not-served");
            case ProofFailure.VersionDiffers(var running, var wanted) ->
                to.tell(TRY_AGAIN, "proof.version-differs", running, wanted);
            case ProofFailure.SharedSecretRefused(var _) -> to.tell(TRY_AGAIN, "proof.shared-secret-refused");
            case ProofFailure.UpdatesRunning(var updates) -> to.tell(TRY_AGAIN, "proof.updates-running", updates);
            case ProofFailure.PortOpen(var port, var address) ->
                to.tell(TRY_AGAIN, "proof.port-open", "" + port, address);
            case ProofFailure.AddressDead(var name, var address) ->
                to.tell(TRY_AGAIN, "proof.address-dead", name, address);
            case ProofFailure.NotRedirected(var name, var _) -> to.tell(TRY_AGAIN, "proof.not-redirected", name);
            case ProofFailure.CertificateExpired(var name, var until) ->
                to.tell(TRY_AGAIN, "proof.certificate-expired", name, words.moment(until));
            case ProofFailure.CertificateForOthers(var name, var names) ->
                to.tell(TRY_AGAIN, "proof.certificate-for-others", name, words.list(names));
            case ProofFailure.CertificateEnding(var name, var until) ->
                to.tell(TRY_AGAIN, "proof.certificate-ending", name, words.moment(until));
            case ProofFailure.CertificateStrange(var name, var issuer) ->
                to.tell(TRY_AGAIN, "proof.certificate-strange", name, issuer);
            case ProofFailure.NoHttp2(var name) -> to.tell(TRY_AGAIN, "proof.no-http2", name);
            case ProofFailure.PathNotPassed(var path, var _) -> to.tell(TRY_AGAIN, "proof.path-not-passed", path);
            case ProofFailure.SynapseNotReached(var _) -> to.tell(TRY_AGAIN, "proof.synapse-not-reached");
            case ProofFailure.CorsWrong(var times, var _) -> to.tell(TRY_AGAIN, "proof.cors-wrong", "" + times);
            case ProofFailure.BrowserTurnedAway(var _) -> to.tell(TRY_AGAIN, "proof.browser-turned-away");
            case ProofFailure.WellKnownMissing(var address, var _) ->
                to.tell(TRY_AGAIN, "proof.well-known-missing", address);
            case ProofFailure.WellKnownWrong(var address, var seen, var wanted) ->
                to.tell(TRY_AGAIN, "proof.well-known-wrong", address, seen, wanted);
            case ProofFailure.WellKnownMoved(var address, var _) ->
                to.tell(TRY_AGAIN, "proof.well-known-moved", address);
            case ProofFailure.NoPasswordLogin(var flows) -> to.tell(TRY_AGAIN, "proof.no-password-login", flows);
            case ProofFailure.LoginBroken(var _) -> to.tell(TRY_AGAIN, "proof.login-broken");
            case ProofFailure.LoginLeadsElsewhere(var seen, var wanted) ->
                to.tell(TRY_AGAIN, "proof.login-leads-elsewhere", seen, wanted);
            case ProofFailure.AuthorizationLost(var _) -> to.tell(TRY_AGAIN, "proof.authorization-lost");
            case ProofFailure.SessionRevoked(var _) -> to.tell(TRY_AGAIN, "proof.session-revoked");
            case ProofFailure.MessageLost(var doing, var _) -> to.tell(TRY_AGAIN, "proof.message-lost", doing);
            case ProofFailure.AskedTooOften(var seconds) ->
                to.tell(TRY_AGAIN, "proof.asked-too-often", words.seconds(seconds));
            case ProofFailure.PathDecoded(var _) -> to.tell(TRY_AGAIN, "proof.path-decoded");
            case ProofFailure.MediaBroken(var doing, var _) -> to.tell(TRY_AGAIN, "proof.media-broken", doing);
            case ProofFailure.UploadRefused(var bytes, var _) ->
                to.tell(TRY_AGAIN, "proof.upload-refused", words.size(bytes));
            case ProofFailure.UploadLimitDiffers(var bytes, var wanted) ->
                to.tell(TRY_AGAIN, "proof.upload-limit-differs", words.size(bytes), words.size(wanted));
            case ProofFailure.VisitorsHidden(var seen) -> to.tell(TRY_AGAIN, "proof.visitors-hidden", seen);
            case ProofFailure.VisitorsForged(var seen) -> to.tell(TRY_AGAIN, "proof.visitors-forged", seen);
            case ProofFailure.SlidingSyncOff(var _) -> to.tell(TRY_AGAIN, "proof.sliding-sync-off");
            case ProofFailure.FederationOff(var _) -> to.tell(TRY_AGAIN, "proof.federation-off");
            case ProofFailure.FederationOpen(var address, var _) ->
                to.tell(TRY_AGAIN, "proof.federation-open", address);
            case ProofFailure.KeysWrong(var _) -> to.tell(TRY_AGAIN, "proof.keys-wrong");
            case ProofFailure.RegistrationOpen(var _) -> to.tell(TRY_AGAIN, "proof.registration-open");
            case ProofFailure.RegistrationDiffers(var stage, var _) ->
                to.tell(TRY_AGAIN, "proof.registration-differs", stage);
            case ProofFailure.SignInCircle(var provider, var _) -> to.tell(TRY_AGAIN, "proof.sign-in-circle", provider);
            case ProofFailure.SignInLost(var provider, var _) -> to.tell(TRY_AGAIN, "proof.sign-in-lost", provider);
            case ProofFailure.AdminOpen(var path, var _) -> to.tell(TRY_AGAIN, "proof.admin-open", path);
            case ProofFailure.SessionStays(var _) -> to.tell(TRY_AGAIN, "proof.session-stays");
            case ProofFailure.NotBack(var _) -> to.tell(TRY_AGAIN, "proof.not-back");
        };
    }
}
