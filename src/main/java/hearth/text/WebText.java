package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.WebFailure;

/// Words for what goes wrong between the world and the public address.
final class WebText {
    private WebText() {}

    static FailureWords of(WebFailure failure, Telling to) {
        var words = to.words();
        return switch (failure) {
            case WebFailure.NoAddress(var name) -> to.tell(TRY_AGAIN, "web.no-address", name);
            case WebFailure.PointsElsewhere(var name, var seen, var server) ->
                to.tell(TRY_AGAIN, "web.points-elsewhere", name, words.list(seen), words.list(server));
            case WebFailure.ResolverSilent(var resolver) -> to.tell(CHANGE_PLAN, "web.resolver-silent", resolver);
            case WebFailure.Unreachable(var address, var _) -> to.tell(TRY_AGAIN, "web.unreachable", address);
            case WebFailure.CertificateBad(var name, var _) -> to.tell(TRY_AGAIN, "web.certificate-bad", name);
            case WebFailure.WebServerMissing(var webServer) ->
                to.tell(CHANGE_PLAN, "web.web-server-missing", webServer);
            case WebFailure.SiteRefused(var webServer, var _) -> to.tell(TRY_AGAIN, "web.site-refused", webServer);
            case WebFailure.OtherSitesChanged(var webServer, var sites) ->
                to.tell(CHANGE_PLAN, "web.other-sites-changed", webServer, words.list(sites));
            case WebFailure.CertificateNotIssued(var name, var _) ->
                to.tell(TRY_AGAIN, "web.certificate-not-issued", name);
        };
    }
}
