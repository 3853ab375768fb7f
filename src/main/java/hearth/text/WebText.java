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
            case WebFailure.Ipv6PointsElsewhere(var name, var seen, var server) ->
                to.tell(TRY_AGAIN, "web.ipv6-points-elsewhere", name, words.list(seen), words.list(server));
            case WebFailure.Ipv6Only(var name) -> to.tell(TRY_AGAIN, "web.ipv6-only", name);
            case WebFailure.Ipv6Closed(var name, var addresses) ->
                to.tell(TRY_AGAIN, "web.ipv6-closed", name, words.list(addresses));
            case WebFailure.NamesDisagree(var name, var views) ->
                to.tell(
                        TRY_AGAIN,
                        "web.names-disagree",
                        name,
                        words.list(views.stream().map(view -> view(view, to)).toList()));
            case WebFailure.ProxyBetween(var name, var service) ->
                to.tell(TRY_AGAIN, "web.proxy-between", name, service);
            case WebFailure.PortClosed(var name, var port) -> to.tell(TRY_AGAIN, "web.port-closed", name, "" + port);
            case WebFailure.SomebodyElseAnswers(var name, var port) ->
                to.tell(TRY_AGAIN, "web.somebody-else-answers", name, "" + port);
            case WebFailure.CloudFirewall(var vendor, var ports) ->
                to.tell(TRY_AGAIN, "web.cloud-firewall", vendor, words.numbers(ports));
            case WebFailure.NotForwarded(var outer, var inner, var ports) ->
                to.tell(TRY_AGAIN, "web.not-forwarded", outer, inner, words.numbers(ports));
            case WebFailure.IssuerExcluded(var name, var issuers, var wanted) ->
                to.tell(TRY_AGAIN, "web.issuer-excluded", name, words.list(issuers), wanted);
            case WebFailure.AuthorityOutOfReach(var host, var here, var _)
            when here -> to.tell(TRY_AGAIN, "web.authority-out-of-reach-there", host);
            case WebFailure.AuthorityOutOfReach(var host, var _, var _) ->
                to.tell(TRY_AGAIN, "web.authority-out-of-reach", host);
        };
    }

    private static String view(WebFailure.View view, Telling to) {
        var texts = to.texts();
        var seen = view.addresses().isEmpty()
                ? texts.say("view.nothing")
                : to.words().list(view.addresses());
        return switch (view.who()) {
            case HERE ->
                view.service().isEmpty()
                        ? texts.say("view.here", seen)
                        : texts.say("view.here-at", seen, view.service());
            case PUBLIC -> texts.say("view.public", seen, view.service());
            case SERVER -> texts.say("view.server", seen);
        };
    }
}
