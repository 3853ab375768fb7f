package hearth.terminal;

import hearth.deploy.errand.Invite;
import hearth.plan.Parsed;
import hearth.plan.Period;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Makes an invitation, as a code, a link and a picture for a phone.
@Command(name = "invite")
final class InviteCommand implements Callable<Integer> {
    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofDays(3650);

    private final Surroundings surroundings;
    private final ServerCommand server;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--uses", paramLabel = "N", descriptionKey = "uses", converter = Uses.class)
    private int uses = 1;

    @Option(names = "--for", paramLabel = "7d", descriptionKey = "invite-for", converter = Lifetime.class)
    private Duration lifetime = Duration.ofDays(7);

    @Option(names = "--without-end", descriptionKey = "invite-without-end")
    private boolean withoutEnd;

    InviteCommand(Surroundings surroundings, ServerCommand server) {
        this.surroundings = surroundings;
        this.server = server;
    }

    /// How many people one invitation may let in.
    static final class Uses implements picocli.CommandLine.ITypeConverter<Integer> {
        private static final int MOST = 10_000;

        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,5}")) throw new TypeConversionException(text);
            var uses = Integer.parseInt(text);
            if (uses < 1 || uses > MOST) throw new TypeConversionException(text);
            return uses;
        }
    }

    /// `7d`, `12h`, `30m`, as in a plan.
    static final class Lifetime implements picocli.CommandLine.ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return switch (Period.parse(text, SHORTEST, LONGEST)) {
                case Parsed.Ok<Duration>(var good) -> good;
                case Parsed.Bad<Duration> _ -> throw new TypeConversionException(text);
            };
        }
    }

    @Override
    public Integer call() {
        return server.run(options, plan -> {
            var errand = new Invite(uses, withoutEnd ? Optional.empty() : Optional.of(lifetime));
            return new ErrandRun(
                    errand,
                    voice -> errand.made().ifPresent(made -> new InvitationCard(made, plan).show(voice, surroundings)));
        });
    }
}
