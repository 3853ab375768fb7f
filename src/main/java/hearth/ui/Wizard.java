package hearth.ui;

import hearth.deploy.Consent;
import hearth.deploy.Request;
import hearth.failure.FailureException;
import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanProblem;
import hearth.plan.PlanText;
import hearth.plan.ReadPlan;
import hearth.store.PlanFile;
import hearth.ui.address.AddressModel;
import hearth.ui.administrator.AdministratorModel;
import hearth.ui.administrator.Guessing;
import hearth.ui.chat.ChatModel;
import hearth.ui.connect.ConnectModel;
import hearth.ui.database.DatabaseModel;
import hearth.ui.deploy.Course;
import hearth.ui.deploy.DeployModel;
import hearth.ui.done.DoneModel;
import hearth.ui.mail.MailModel;
import hearth.ui.model.Answers;
import hearth.ui.model.Desk;
import hearth.ui.model.Orders;
import hearth.ui.model.Station;
import hearth.ui.model.Way;
import hearth.ui.review.ReviewModel;
import hearth.ui.welcome.WelcomeModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The whole wizard without its looks: the models of all pages, where somebody is, and what all answers together mean.
public final class Wizard implements Way, Orders, WelcomeModel.Beginnings {
    private static final String FURTHEST = Answers.OWN + "page";

    private final Answers answers;
    private final Map<String, String> usual;
    private final Desk desk;
    private final PlanPlace place;
    private final WelcomeModel welcome;
    private final ConnectModel connect;
    private final AddressModel address;
    private final DatabaseModel database;
    private final MailModel mail;
    private final PlanAnswers plans;
    private final ChatModel chat;
    private final AdministratorModel administrator;
    private final ReviewModel review;
    private final DeployModel deploy;
    private final DoneModel done;
    private final ReadOnlyObjectWrapper<Station> at = new ReadOnlyObjectWrapper<>(Station.WELCOME);
    private @Nullable Station resume;
    private boolean adopting;

    /// @param usual what a plan says where nobody has answered otherwise
    /// @param place where its files are looked for
    public Wizard(Answers answers, Map<String, String> usual, Desk desk, PlanPlace place) {
        this.answers = answers;
        this.usual = usual;
        this.desk = desk;
        this.place = place;
        usual.forEach((key, text) -> answers.at(key, text));
        welcome = new WelcomeModel(this, desk, furthest() != Station.WELCOME);
        connect = new ConnectModel(answers, desk, place);
        address = new AddressModel(answers, connect, desk);
        database = new DatabaseModel(answers);
        mail = new MailModel(answers, this, desk);
        plans = new PlanAnswers(answers, place, connect.form(), plan -> {
            address.into(plan);
            mail.into(plan);
        });
        chat = new ChatModel(answers, this);
        administrator = new AdministratorModel(answers, desk, new Guessing());
        review = new ReviewModel(this, desk);
        deploy = new DeployModel(this, desk, review::consent);
        done = new DoneModel(this, desk);
        deploy.course().subscribe(this::moved);
    }

    private void moved(Course course) {
        if (course.going()) {
            administrator.making();
            review.stop();
        }
        if (course instanceof Course.Finished) {
            done.proven(deploy.snapshot().get().proofs());
            desk.background().soon(() -> {
                if (at.get() == Station.DEPLOY) to(Station.DONE);
            });
        }
    }

    private Station furthest() {
        var kept = answers.at(FURTHEST).get();
        return Stream.of(Station.values())
                .filter(station -> station.name().equals(kept))
                .findFirst()
                .orElse(Station.WELCOME);
    }

    /// Whether somebody may go there now: wherever they were before, but not away from work that is on its way.
    public boolean open(Station station) {
        if (deploy.course().get().going()) return false;
        if (station == at.get()) return false;
        if (station == Station.DEPLOY) return !(deploy.course().get() instanceof Course.Idle);
        if (station == Station.DONE) return deploy.course().get() instanceof Course.Finished;
        return station.ordinal() <= furthest().ordinal()
                && (station.ordinal() <= Station.CONNECT.ordinal() || connect.inside());
    }

    @Override
    public void next() {
        var from = at.get();
        if (from == Station.CONNECT && adopting) new Adopting(desk, connect, place, this::adopted).ask();
        else if (from == Station.CONNECT && resume != null) to(resumed());
        else if (from != Station.DONE) to(Station.values()[from.ordinal() + 1]);
    }

    private Station resumed() {
        var wanted = resume == null ? Station.ADDRESS : resume;
        resume = null;
        return wanted.ordinal() > Station.ADMINISTRATOR.ordinal() ? Station.ADMINISTRATOR : wanted;
    }

    @Override
    public void back() {
        if (at.get() != Station.WELCOME) to(Station.values()[at.get().ordinal() - 1]);
    }

    @Override
    public void go(Station station) {
        if (open(station)) to(station);
    }

    private void to(Station station) {
        if (station.ordinal() > furthest().ordinal()) answers.at(FURTHEST).set(station.name());
        at.set(station);
    }

    @Override
    public void goOn() {
        resume = furthest().ordinal() > Station.CONNECT.ordinal() ? furthest() : null;
        to(Station.CONNECT);
    }

    @Override
    public void anew() {
        resume = null;
        adopting = false;
        var before = furthest() != Station.WELCOME;
        if (before && welcome.unfinished()) plans.fill(usual);
        if (!before || welcome.unfinished()) chat.begin();
        to(Station.CONNECT);
    }

    @Override
    public void adopt() {
        resume = null;
        adopting = true;
        to(Station.CONNECT);
    }

    @Override
    public void open(ReadPlan.Good plan) {
        resume = null;
        adopting = false;
        plans.fill(PlanText.answers(plan.plan()));
        to(Station.CONNECT);
    }

    private void adopted(Plan plan) {
        adopting = false;
        plans.adopt(plan);
        administrator.making();
        to(Station.ADMINISTRATOR);
    }

    @Override
    public ReadPlan read(Path file) throws FailureException {
        return PlanFile.read(file, place.home(), place.language());
    }

    @Override
    public ReadPlan read() {
        return plans.read();
    }

    @Override
    public ReadPlan ahead(List<String> sections, Map<String, String> instead) {
        return plans.ahead(sections, instead);
    }

    @Override
    public List<PlanProblem> wrongWith(String key, String text) {
        return plans.wrongWith(key, text);
    }

    @Override
    public Map<String, String> tutorial(List<String> sections) {
        return plans.tutorial(sections);
    }

    @Override
    public Request request(Plan plan, Consent consent) {
        return Request.of(plan, connect.form().access(), administrator.forDeployer(), mail.forDeployer())
                .of(extra -> {
                    desk.background().soon(() -> plans.keep(extra));
                    return Optional.empty();
                })
                .with(consent);
    }

    /// The language in which files are written from now on.
    void speaks(Language language) {
        answers.at("language").set(language.code());
    }

    @Override
    public Stream<String> typed() {
        return Stream.concat(
                Stream.concat(connect.form().typed(), mail.typed()),
                Stream.of(
                        administrator.password().get(),
                        done.recovery().passphrase().get()));
    }

    /// Where somebody is.
    public ReadOnlyObjectProperty<Station> at() {
        return at.getReadOnlyProperty();
    }

    /// The answer to a page, in a few words; empty where there is none worth telling.
    public Optional<String> answer(Station station) {
        var told = switch (station) {
            case CONNECT -> connect.form().address().text().get();
            case ADDRESS -> address.name().text().get();
            case ADMINISTRATOR -> "@" + administrator.name().text().get();
            default -> "";
        };
        return station.ordinal() < furthest().ordinal() && !told.isBlank() ? Optional.of(told) : Optional.empty();
    }

    public WelcomeModel welcome() {
        return welcome;
    }

    public ConnectModel connect() {
        return connect;
    }

    public AddressModel address() {
        return address;
    }

    public DatabaseModel database() {
        return database;
    }

    public MailModel mail() {
        return mail;
    }

    public ChatModel chat() {
        return chat;
    }

    public AdministratorModel administrator() {
        return administrator;
    }

    public ReviewModel review() {
        return review;
    }

    public DeployModel deploy() {
        return deploy;
    }

    public DoneModel done() {
        return done;
    }

    public Desk desk() {
        return desk;
    }

    /// Whether a page counts as answered.
    public boolean answered(Station station) {
        return station.ordinal() < furthest().ordinal() && station != at.get();
    }
}
