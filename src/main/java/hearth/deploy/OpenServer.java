package hearth.deploy;

import hearth.database.Postgres;
import hearth.docker.Docker;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.files.ServerFile;
import hearth.files.SynapseFolder;
import hearth.host.Command;
import hearth.host.Host;
import hearth.host.RemoteFile;
import hearth.plan.Certificate;
import hearth.plan.ImageName;
import hearth.plan.PemFile;
import hearth.plan.Plan;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import hearth.secret.ServerSecrets;
import hearth.web.InsideWeb;
import hearth.web.Names;
import hearth.web.Web;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A server that a deployment has open: what steps act on. The one class with a lifecycle; closing it lets go of
/// everything in reverse.
public final class OpenServer implements AutoCloseable {
    private final Request request;
    private final Tools tools;
    private Plan plan;
    private final Host host;
    private final Docker docker;
    private final Carrier carrier;
    private final Pulls pulls;
    private final Names names;
    private final Patience patience;
    private Facts facts;
    private Instant looked = Instant.MIN;
    private ServerRecord record;
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
        this.record = facts.files().record();
    }

    /// What is wanted.
    public Plan plan() {
        return plan;
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
        pulls.begin(plan().images().all(), facts.images());
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
    Facts lookAgain() throws FailureException {
        facts = look();
        record = facts.files().record();
        return facts;
    }

    private Facts look() throws FailureException {
        var answer = host.run(FactsScript.of(plan())).orThrow().out();
        looked = now();
        return FactsText.parse(answer);
    }

    /// The server's secrets, read from it once.
    public ServerSecrets secrets() throws FailureException {
        if (secrets == null) secrets = tools.redaction().learn(new SecretsFile(host).read());
        return secrets;
    }

    /// Holds what the person brings against what the server keeps; asks, where neither has a secret that the plan
    /// needs.
    void bringSecrets() throws FailureException {
        given = GivenOnServer.compared(plan, facts, request.given(), tools.maker());
        given.fresh().all().forEach(tools.redaction()::learn);
        plan = given.plan();
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

    /// Writes files and remembers them in the server's record, all in one go.
    ///
    /// The record is written twice, under its other name first: where this breaks off in the middle, the files that
    /// took their places already are still known as Hearth's own.
    ///
    /// @param files the files, given the secrets: called with the real ones, and with masks for the record
    public void write(Function<ServerSecrets, List<ServerFile>> files) throws FailureException {
        var real = files.apply(secrets());
        var masked = files.apply(ServerSecrets.masked());
        var all = new ArrayList<RemoteFile>();
        for (int i = 0; i < real.size(); i++) {
            all.add(remote(real.get(i)));
            remember(real.get(i), masked.get(i));
        }
        all.addFirst(RemoteFile.secret(ServerFolder.RECORD + ServerFiles.NEW, record.text()));
        all.add(recordFile());
        host.write(all);
    }

    /// Puts files beside the ones they are to replace, so that somebody can have a look at them first.
    public void tryOut(Function<ServerSecrets, List<ServerFile>> files, String owner) throws FailureException {
        var beside = new ArrayList<RemoteFile>();
        for (var file : files.apply(secrets())) {
            beside.add(new RemoteFile(
                    file.path() + ServerFiles.NEW,
                    owner,
                    file.mode(),
                    remote(file).content()));
        }
        host.write(beside);
    }

    /// Lets files that were tried out take their places and remembers them. The old ones are kept with a time
    /// stamp.
    public void keep(Function<ServerSecrets, List<ServerFile>> files) throws FailureException {
        var real = files.apply(secrets());
        var masked = files.apply(ServerSecrets.masked());
        for (int i = 0; i < real.size(); i++) remember(real.get(i), masked.get(i));
        host.run(FileExchange.command(real, record)).orThrow();
    }

    /// Waits for an image that is on its way.
    public void awaitImage(ImageName image) throws FailureException {
        pulls.await(image);
    }

    /// Notes a file that is about to be written.
    private void remember(ServerFile real, ServerFile masked) {
        record = record.of(plan().serverName().toString())
                .with(real.name(), new ServerRecord.Written(real.digest(), masked.digest()));
    }

    /// Notes that the server was proven to work as it is.
    public void remember(String proven) throws FailureException {
        record = record.proven(proven);
        host.write(List.of(recordFile()));
    }

    private RemoteFile recordFile() {
        return RemoteFile.secret(ServerFolder.RECORD, record.text());
    }

    private static RemoteFile remote(ServerFile file) {
        return new RemoteFile(
                file.path(), file.owner(), file.mode(), file.text().getBytes(StandardCharsets.UTF_8));
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
        return tools.web().connect(plan().publicAddress(), names, roots());
    }

    /// The server name's own web address, where well-known files are looked for.
    public Web outsideByName() throws FailureException {
        return tools.web().connect(plan().serverName().host(), names, roots());
    }

    private Optional<PemFile> roots() throws FailureException {
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
