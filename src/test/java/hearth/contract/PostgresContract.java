package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.database.DatabaseState;
import hearth.database.Postgres;
import hearth.failure.DatabaseFailure;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.secret.Secret;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What [Postgres] and its connector promise. Everything has names of its own and is removed before each test.
abstract class PostgresContract {
    static final String ROLE = "contract";
    static final String DATABASE = "contract_data";
    /// A name that is none without quotes, and a statement with the wrong ones.
    static final String ODD = "odd \"name\"; DROP ROLE contract; --'";

    static final Secret PASSWORD = Secret.of("it's a $1 \\password");

    private Postgres postgres;

    /// Connects to the database `postgres` as the superuser of the same name.
    abstract Postgres connect() throws FailureException;

    /// Connects to a database as a role.
    abstract Postgres connect(String database, String role, Secret password) throws FailureException;

    /// Connects to a port where nothing listens.
    abstract Postgres connectToNothing() throws FailureException;

    /// Drops the database and the role, where they are.
    abstract void wipe(String database, String role) throws Exception;

    @BeforeEach
    void begin() throws Exception {
        wipe(DATABASE, ROLE);
        wipe(ODD, ODD);
        postgres = connect();
    }

    @AfterEach
    void end() {
        postgres.close();
    }

    @Test
    void aDatabaseThatIsNotThereIsNotSeen() throws Exception {
        assertThat(postgres.look(DATABASE)).isEmpty();
    }

    @Test
    void aNewDatabaseSortsAsSynapseWants() throws Exception {
        assertThat(made().sortsAsSynapseWants()).isTrue();
    }

    @Test
    void aNewDatabaseBelongsToItsOwner() throws Exception {
        assertThat(made().owner()).isEqualTo(ROLE);
    }

    @Test
    void aNewDatabaseHasASize() throws Exception {
        assertThat(made().bytes()).isPositive();
    }

    @Test
    void aNewDatabaseHasNoConnections() throws Exception {
        assertThat(made().connections()).isZero();
    }

    @Test
    void anOpenConnectionIsCounted() throws Exception {
        made();
        try (var open = connect(DATABASE, ROLE, PASSWORD)) {
            assertThat(open).isNotNull();
            assertThat(postgres.look(DATABASE).orElseThrow().connections()).isEqualTo(1);
        }
    }

    @Test
    void theConnectionThatAsksIsNotCounted() throws Exception {
        made();
        try (var open = connect(DATABASE, ROLE, PASSWORD)) {
            assertThat(open.look(DATABASE).orElseThrow().connections()).isZero();
        }
    }

    @Test
    void aRoleLogsInWithItsPassword() throws Exception {
        made();
        connect(DATABASE, ROLE, PASSWORD).close();
    }

    @Test
    void aRoleGetsAnotherPassword() throws Exception {
        made();
        postgres.letRoleLogIn(ROLE, Secret.of("another"));
        connect(DATABASE, ROLE, Secret.of("another")).close();
    }

    @Test
    void anOldPasswordIsRefused() throws Exception {
        made();
        postgres.letRoleLogIn(ROLE, Secret.of("another"));
        assertThat(failureOf(() -> connect(DATABASE, ROLE, PASSWORD)))
                .isEqualTo(new DatabaseFailure.PasswordRefused(ROLE));
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        assertThat(failureOf(() -> connect("postgres", ROLE, PASSWORD)))
                .isEqualTo(new DatabaseFailure.PasswordRefused(ROLE));
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() throws Exception {
        postgres.letRoleLogIn(ROLE, PASSWORD);
        assertThat(stateOf(() -> connect(DATABASE, ROLE, PASSWORD))).isEqualTo("3D000");
    }

    @Test
    void aDatabaseIsNotMadeTwice() throws Exception {
        made();
        assertThat(stateOf(() -> postgres.createDatabase(DATABASE, ROLE))).isEqualTo("42P04");
    }

    @Test
    void aDatabaseNeedsAnOwnerThatExists() {
        assertThat(stateOf(() -> postgres.createDatabase(DATABASE, ROLE))).isEqualTo("42704");
    }

    @Test
    void oddNamesAreJustNames() throws Exception {
        postgres.letRoleLogIn(ODD, PASSWORD);
        postgres.createDatabase(ODD, ODD);
        assertThat(postgres.look(ODD).map(DatabaseState::owner)).contains(ODD);
    }

    @Test
    void whereNothingListensNothingAnswers() {
        assertThat(failureOf(this::connectToNothing)).isInstanceOf(DatabaseFailure.NotAnswering.class);
    }

    private DatabaseState made() throws FailureException {
        postgres.letRoleLogIn(ROLE, PASSWORD);
        postgres.createDatabase(DATABASE, ROLE);
        return postgres.look(DATABASE).orElseThrow();
    }

    private static String stateOf(ThrowingCallable call) {
        return failureOf(call) instanceof DatabaseFailure.Refused refused ? refused.state() : "not refused";
    }

    private static Failure failureOf(ThrowingCallable call) {
        var thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).as("it should have failed").isNotNull();
        return thrown.failure();
    }

    /// A name as SQL takes it.
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
