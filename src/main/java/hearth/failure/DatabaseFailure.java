package hearth.failure;

/// What can be wrong with PostgreSQL.
public sealed interface DatabaseFailure extends Failure {
    /// It does not answer.
    record NotAnswering(Evidence evidence) implements DatabaseFailure {}

    /// It does not know the password of this role.
    record PasswordRefused(String role) implements DatabaseFailure {}

    /// The database sorts in a way that Synapse refuses (it wants UTF8, C and C).
    record WrongLocale(String database, String encoding, String collation, String ctype) implements DatabaseFailure {}

    /// The database belongs to another role.
    record WrongOwner(String database, String owner, String wanted) implements DatabaseFailure {}

    /// A statement was refused.
    ///
    /// @param state the SQLSTATE
    record Refused(String doing, String state, Evidence evidence) implements DatabaseFailure {}
}
