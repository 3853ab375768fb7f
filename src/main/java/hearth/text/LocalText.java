package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;
import static hearth.text.Remedy.ENTER_SECRET;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.LocalFailure;

/// Words for what is wrong on this computer.
final class LocalText {
    private LocalText() {}

    static FailureWords of(LocalFailure failure, Telling to) {
        return switch (failure) {
            case LocalFailure.FileUnreadable(var file) ->
                to.tell(CHANGE_PLAN, "local.file-unreadable", file.toString());
            case LocalFailure.FileUnwritable(var file) -> to.tell(TRY_AGAIN, "local.file-unwritable", file.toString());
            case LocalFailure.SecretMissing(var variable) -> to.tell(ENTER_SECRET, "local.secret-missing", variable);
            case LocalFailure.ClockOff(var seconds) -> to.tell(TRY_AGAIN, "local.clock-off", "" + seconds);
            case LocalFailure.RecoveryNotOpened(var file) ->
                to.tell(ENTER_SECRET, "local.recovery-not-opened", file.toString());
            case LocalFailure.Cancelled() -> to.tell(TRY_AGAIN, "local.cancelled");
        };
    }
}
