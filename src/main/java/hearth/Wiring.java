package hearth;

import hearth.database.jdbc.JdbcConnector;
import hearth.deploy.Deployer;
import hearth.deploy.ServerLock;
import hearth.deploy.Tools;
import hearth.docker.api.SshDocker;
import hearth.failure.FailureException;
import hearth.host.jsch.JschConnector;
import hearth.registry.Warehouse;
import hearth.secret.Redaction;
import hearth.secret.SecretMaker;
import hearth.store.AppFolders;
import hearth.store.Installation;
import hearth.terminal.Commands;
import hearth.terminal.Device;
import hearth.terminal.Stopping;
import hearth.terminal.Surroundings;
import hearth.terminal.Work;
import hearth.terminal.screen.NativeTty;
import hearth.terminal.screen.Prompt;
import hearth.terminal.screen.TtyPrompt;
import hearth.ui.DeployEngine;
import hearth.ui.Window;
import hearth.web.NameService;
import hearth.web.PublicWeb;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Puts Hearth together by hand: the only class that names adapters.
final class Wiring {
    /// What a program that was stopped leaves with.
    private static final int CANCELLED = 130;

    /// Addresses of DNS services over HTTPS, with spaces between; nothing for none.
    private static final String PUBLIC_NAMES = "HEARTH_PUBLIC_DNS";

    private final Map<String, String> environment;
    private final Redaction redaction = new Redaction();
    private final Clock clock = Clock.systemUTC();
    private final Stopping stopping = new Stopping();

    Wiring(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The exit code.
    int run(String... arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            return arguments.length == 0 ? open() : new Commands(surroundings()).run(arguments);
        } finally {
            stopping.over();
        }
    }

    /// The window; where there is no screen, what the command line can do.
    private int open() {
        var around = surroundings();
        var folders = around.folders();
        return hasScreen()
                        && Window.open(new Window.Surroundings(
                                () -> new DeployEngine(tools(folders), folders), folders, around.home(), Map.of()))
                ? 0
                : new Commands(around).withoutWindow();
    }

    /// On Linux a screen has a name; without one there is no use in starting the toolkit.
    private boolean hasScreen() {
        var linux = System.getProperty("os.name", "").equals("Linux");
        return !linux || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }

    private void stop() {
        if (stopping.stop()) Runtime.getRuntime().halt(CANCELLED);
    }

    private Surroundings surroundings() {
        var tty = new NativeTty(environment);
        var folders = AppFolders.of(environment);
        return new Surroundings(
                environment,
                new Device(System.out, System.err, tty, prompt(tty)),
                folders,
                Path.of(System.getProperty("user.home", ".")),
                LogFile.open(folders.logs(), redaction),
                redaction,
                clock,
                ZoneId.systemDefault(),
                stopping,
                () -> Work.of(new Deployer(tools(folders))),
                (target, credentials) -> new JschConnector(redaction).connect(target, credentials));
    }

    private Prompt prompt(NativeTty tty) {
        if (!tty.listens()) return Prompt.NOBODY;
        var prompt = new TtyPrompt(System.in, System.err, tty);
        stopping.lastly(() -> tty.echo(true));
        return prompt;
    }

    private Tools tools(AppFolders folders) throws FailureException {
        var random = new SecureRandom();
        return new Tools(
                new JschConnector(redaction),
                host -> new SshDocker(host, redaction),
                new JdbcConnector(),
                PublicWeb::new,
                new Warehouse(folders.cache()),
                publicNames(),
                new SecretMaker(random),
                redaction,
                clock,
                me(Installation.of(folders, random, who())));
    }

    /// The DNS services of the world, others where those that are built in cannot be reached.
    private List<URI> publicNames() {
        var named = environment.get(PUBLIC_NAMES);
        if (named == null) return NameService.PUBLIC;
        return named.isBlank()
                ? List.of()
                : Arrays.stream(named.strip().split("\\s+")).map(URI::create).toList();
    }

    private String who() {
        return Installation.who(System.getProperty("user.name", "?"), environment);
    }

    private ServerLock.Holder me(Installation here) {
        return new ServerLock.Holder(here.id(), ProcessHandle.current().pid(), here.who(), clock.instant());
    }
}
