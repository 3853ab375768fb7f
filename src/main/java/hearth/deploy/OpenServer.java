package hearth.deploy;

import hearth.database.Postgres;
import hearth.docker.Docker;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.failure.WebFailure;
import hearth.files.SynapseFolder;
import hearth.host.Command;
import hearth.host.Host;
import hearth.matrix.Homeserver;
import hearth.matrix.Session;
import hearth.plan.Certificate;
import hearth.plan.FrontDoor;
import hearth.plan.HostName;
import hearth.plan.ImageName;
import hearth.plan.PemFile;
import hearth.plan.Plan;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import hearth.secret.ServerSecrets;
import hearth.web.Doors;
import hearth.web.InsideWeb;
import hearth.web.Names;
import hearth.web.Web;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A server that a deployment has open: what steps act on. The one class with a lifecycle; closing it lets go of
/// everything in reverse.
public final class OpenServer implements AutoCloseable {
    /// Synapse's own limits ask for five and a half minutes.
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(6);

    private final Request request;
    private final Tools tools;
    private Plan plan;
    private final Host host;
    private final Docker docker;
    private final Carrier carrier;
    private final Pulls pulls;
    private final Names names;
    private final Patience patience;
    private final FilesOnServer files;
    private Facts facts;
    private Instant looked = Instant.MIN;
    private @Nullable ServerSecrets secrets;
    private @Nullable GivenOnServer given;

    OpenServer(Request request, Tools tools, Host host, Events events) throws FailureException {
        this.request = request;
        this.plan = request.plan();
        this.tools = tools;
        this.host = host;
        this.docker = tools.docker().connect(host);
        this.carrier = new Carrier(request.plan(), tools.warehouse(), host, this::facts, events);
        this.pulls = new Pulls(docker, carrier, events);
        this.names = new Names(request.plan().resolver());
        this.patience = new Patience(tools.clock());
        this.facts = look();
        this.files = new FilesOnServer(this, facts);
    }

    /// What is wanted.
    public Plan plan() {
        return plan;
    }

    /// Wants something else from now on.
    void want(Plan other) {
        plan = other;
    }

    /// The server's shell.
    public Host host() {
        return host;
    }

    /// The server's Docker engine.
    public Docker docker() {
        return docker;
    }

    /// What the server looked like when it was looked at last.
    public Facts facts() {
        return facts;
    }

    /// When it was looked at last, by this computer's clock.
    Instant looked() {
        return looked;
    }

    /// Makes passwords.
    public SecretMaker maker() {
        return tools.maker();
    }

    /// The administrator's password, on the person's side.
    public AdministratorPassword password() {
        return request.password();
    }

    /// Remembers a secret that came up on the way, so that nothing prints it.
    public void learn(Secret secret) {
        tools.redaction().learn(secret);
    }

    /// The same lines without any secret that is known.
    List<String> masked(List<String> lines) {
        return tools.redaction().mask(lines);
    }

    /// The time.
    public Instant now() {
        return tools.clock().instant();
    }

    /// Looks up names as this computer does.
    public Names names() {
        return names;
    }

    /// Begins to fetch whatever of the plan's images is missing.
    void beginPulls() {
        pulls.begin(plan().imagesNeeded(), facts.images());
    }

    /// Notes that images have to come from this computer.
    void registryOutOfReach() {
        carrier.registryOutOfReach();
    }

    /// Waits until something is ready.
    public void await(Duration limit, Question question) throws FailureException {
        patience.await(limit, question);
    }

    /// Looks at the server once more.
    public Facts lookAgain() throws FailureException {
        facts = look();
        files.seen(facts);
        return facts;
    }

    private Facts look() throws FailureException {
        var answer = host.run(FactsScript.of(plan())).orThrow().out();
        looked = now();
        return FactsText.parse(answer);
    }

    /// The server's secrets, read from it once: a second time they would come back masked.
    public synchronized ServerSecrets secrets() throws FailureException {
        if (secrets == null) secrets = tools.redaction().learn(new SecretsFile(host).read());
        return secrets;
    }

    /// Holds what the person brings against what the server keeps; asks, where neither has a secret that the plan
    /// needs.
    public void bringSecrets() throws FailureException {
        given = GivenOnServer.compared(plan, facts, request.given(), tools.maker());
        given.fresh().all().forEach(tools.redaction()::learn);
        plan = given.plan();
    }

    /// One of the person's secrets: as they bring it, else as the server keeps it.
    public Optional<Secret> given(String name) throws FailureException {
        var brought = given == null ? Optional.<Secret>empty() : given.fresh().find(name);
        return brought.isPresent() || !facts.files().secrets()
                ? brought
                : secrets().given().find(name);
    }

    /// Keeps what the person brought on the server, in the place of what it has under the same names.
    public void keepGiven() throws FailureException {
        if (given == null || given.files().isEmpty()) return;
        host.write(given.files());
        if (secrets != null) secrets = secrets.with(secrets.given().with(given.fresh()));
    }

    /// Makes the server's secrets; those that are there already stay.
    public void makeSecrets() throws FailureException {
        new SecretsFile(host).make(ServerSecrets.make(tools.maker()));
    }

    /// The files that Hearth has written there.
    public FilesOnServer files() {
        return files;
    }

    /// Waits for an image that is on its way.
    public void awaitImage(ImageName image) throws FailureException {
        pulls.await(image);
    }

    /// The administrator, logged in through this; whoever asks for it has to log out. Synapse counts sign-ins, and
    /// Hearth's own among them: a pause that it wants is told and waited for.
    public Session administrator(Homeserver through, Narrator narrator) throws FailureException {
        var password = request.password().known();
        if (password.isEmpty()) throw new SynapseFailure.AdministratorPasswordNeeded(plan.administratorId()).thrown();
        while (true) {
            try {
                var session = through.login(plan.administrator().name(), password.get(), "Hearth");
                learn(session.token());
                return session;
            } catch (FailureException e) {
                if (!(e.failure() instanceof SynapseFailure.TooManySignIns(var _, var seconds))
                        || seconds > LONGEST_PAUSE.toSeconds()) throw e;
                narrator.say(Event.Milestone.WAITING_TO_SIGN_IN, "" + seconds);
                Patience.pause(Duration.ofSeconds(seconds));
            }
        }
    }

    /// Opens PostgreSQL as its superuser.
    public Postgres postgres() throws FailureException {
        return postgres("postgres", "postgres", secrets().postgres());
    }

    /// Opens PostgreSQL as somebody.
    public Postgres postgres(String database, String role, Secret password) throws FailureException {
        return tools.postgres().connect(host, addressOf(Containers.POSTGRES), database, role, password);
    }

    /// Synapse from inside the server, past the front door.
    public Web inside() throws FailureException {
        return new InsideWeb(host, addressOf(Containers.SYNAPSE), SynapseFolder.PORT);
    }

    /// Synapse as the world sees it.
    public Web outside() throws FailureException {
        return outside(names);
    }

    /// The same, with another way of looking up its name.
    public Web outside(Names lookup) throws FailureException {
        return tools.web().connect(plan().publicAddress(), plan().frontDoor().port(), lookup, authority());
    }

    /// Any host of the world.
    public Web outside(HostName host, Names lookup) throws FailureException {
        return tools.web().connect(host, FrontDoor.USUAL_PORT, lookup, authority());
    }

    /// The doors of single addresses.
    public Doors doors() throws FailureException {
        return new Doors(authority());
    }

    /// The authority that vouches for the address, where it is not one that every computer knows.
    public Optional<PemFile> authority() throws FailureException {
        return switch (plan().certificate()) {
            case Certificate.Acme acme -> Optional.of(acme.root());
            case Certificate.Internal() -> Optional.of(internalRoot());
            case Certificate.LetsEncrypt _, Certificate.Elsewhere _ -> Optional.empty();
        };
    }

    private PemFile internalRoot() throws FailureException {
        var path = facts.volumePath(Containers.CADDY_DATA) + "/caddy/pki/authorities/local/root.crt";
        var ran = host.run(Command.of("read the authority's certificate", "cat " + path));
        if (!ran.ok())
            throw new WebFailure.CertificateNotIssued(plan().publicAddress().value(), ran.evidence()).thrown();
        return new PemFile(Path.of(path), ran.out());
    }

    private String addressOf(String container) throws FailureException {
        var seen = docker.look(container);
        if (seen.isEmpty() || seen.get().address().isEmpty()) {
            throw new hearth.failure.DockerFailure.ContainerExited(container, Evidence.NONE).thrown();
        }
        return seen.get().address();
    }

    @Override
    public void close() {
        pulls.close();
        docker.close();
        host.close();
    }
}
