package hearth.deploy.errand;

import hearth.deploy.Errand;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.matrix.Homeserver;
import hearth.plan.Registration;
import hearth.plan.ServerName;
import hearth.secret.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes an invitation: a code with which people can make accounts on a server that asks for one (Synapse docs,
/// "Registration Tokens").
public final class Invite implements Errand {
    private final int uses;
    private final Optional<Duration> lifetime;
    private @Nullable Invitation made;

    /// @param uses     for how many accounts
    /// @param lifetime for how long; for ever, when empty
    public Invite(int uses, Optional<Duration> lifetime) {
        this.uses = uses;
        this.lifetime = lifetime;
    }

    /// An invitation that was made.
    public record Invitation(Secret code, int uses, Optional<Instant> until) {
        private static final String SIGN_UP = "https://app.element.io/#/register";

        /// Where somebody makes their account. Element reads neither the server nor the code from a link; both
        /// are in it so that whoever has the link has all they need to type.
        public URI link(ServerName server) {
            return URI.create(SIGN_UP + "?server=" + encoded(server.toString()) + "&code=" + encoded(code.reveal()));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @Override
    public String id() {
        return "invite";
    }

    @Override
    public void run(OpenServer server, Narrator narrator) throws FailureException {
        if (!server.plan().chat().registration().requires(Registration.Requirement.INVITATION))
            throw new SynapseFailure.NoInvitations(server.plan().serverName().toString()).thrown();
        var until = lifetime.map(server.now()::plus);
        try (var inside = server.inside()) {
            var session =
                    server.administrator(new Homeserver(inside, server.plan().serverName()), narrator);
            try {
                var answer = session.invite(uses, until);
                var code = Homeserver.json(answer).path("token").asText();
                if (!answer.ok() || code.isEmpty()) {
                    throw new SynapseFailure.Unproven(
                                    "invite", "200", Homeserver.evidence("POST /registration_tokens/new", answer))
                            .thrown();
                }
                made = new Invitation(Secret.of(code), uses, until);
            } finally {
                session.logout();
            }
        }
    }

    /// What was made, after it was run.
    public Optional<Invitation> made() {
        return Optional.ofNullable(made);
    }
}
