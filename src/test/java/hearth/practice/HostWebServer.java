package hearth.practice;

import hearth.files.WellKnown;
import hearth.plan.Certificate;
import hearth.plan.FrontDoor.By;
import hearth.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A web server that somebody has put on a practice server, with a shop of theirs. How each is handled is a file in
/// `cases/doors`.
///
/// @param by   which one it is
/// @param plan the plan of the chat that is to join it
record HostWebServer(PracticeServer server, By by, Plan plan) {
    private static final Path CASES = Path.of("src/test/resources/cases/doors");

    /// Does something with it.
    ///
    /// @param verb a function of its script
    void does(String verb) {
        does(verb, "");
    }

    /// Pastes what Hearth wrote for it into the website at the server name.
    void getsTheNotes() {
        does(
                "paste_notes",
                switch (by) {
                    case APACHE -> WellKnown.apache();
                    case HOST_CADDY -> WellKnown.caddy(plan);
                    case NGINX, OPENRESTY, CADDY, PASTE -> WellKnown.nginx(plan);
                });
    }

    private void does(String verb, String input) {
        var head = "set -e\nname=%s\napex=%s\ndirectory=%s\n"
                .formatted(
                        plan.publicAddress(), plan.serverName(), ((Certificate.Acme) plan.certificate()).directory());
        try {
            var script = head + Files.readString(CASES.resolve(by.word() + ".sh"))
                    + Files.readString(CASES.resolve("preamble.sh")) + verb + " >/dev/null";
            Practice.tell(input, "exec", server.name(), "--", "sh", "-c", script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the first page of one of its sites says, and its status.
    String page(String host) {
        return server.sh("curl -s -w ' %{http_code}' --resolve " + host + ":80:127.0.0.1 http://" + host)
                .replace("\n", "")
                .strip();
    }

    /// The serial number of the certificate that it shows.
    String serial() {
        return server.sh("openssl s_client -connect 127.0.0.1:443 -servername " + plan.publicAddress()
                + " </dev/null 2>/dev/null | openssl x509 -noout -serial 2>/dev/null; true");
    }
}
