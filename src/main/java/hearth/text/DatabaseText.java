package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.DatabaseFailure;

/// Words for what goes wrong with the database.
final class DatabaseText {
    private DatabaseText() {}

    static FailureWords of(DatabaseFailure failure, Telling to) {
        return switch (failure) {
            case DatabaseFailure.NotAnswering(var _) -> to.tell(TRY_AGAIN, "database.not-answering");
            case DatabaseFailure.PasswordRefused(var role) -> to.tell(TRY_AGAIN, "database.password-refused", role);
            case DatabaseFailure.WrongLocale(var database, var encoding, var collation, var ctype) ->
                to.tell(CHANGE_PLAN, "database.wrong-locale", database, encoding, collation, ctype);
            case DatabaseFailure.WrongOwner(var database, var owner, var wanted) ->
                to.tell(CHANGE_PLAN, "database.wrong-owner", database, owner, wanted);
            case DatabaseFailure.Refused(var doing, var state, var _) ->
                to.tell(TRY_AGAIN, "database.refused", doing, state);
        };
    }
}
