package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;
import static hearth.text.Remedy.ENTER_SECRET;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.MailFailure;

/// Words for what goes wrong with mail.
final class MailText {
    private MailText() {}

    static FailureWords of(MailFailure failure, Telling to) {
        return switch (failure) {
            case MailFailure.NameUnknown(var host) -> to.tell(CHANGE_PLAN, "mail.name-unknown", host);
            case MailFailure.PortClosed(var host, var port) ->
                to.tell(CHANGE_PLAN, "mail.port-closed", host, "" + port);
            case MailFailure.PortSilent(var host, var port) ->
                to.tell(CHANGE_PLAN, "mail.port-silent", host, "" + port);
            case MailFailure.Unreachable(var host, var port, var _) ->
                to.tell(TRY_AGAIN, "mail.unreachable", host, "" + port);
            case MailFailure.WrongEncryption(var port, var fitting) ->
                to.tell(CHANGE_PLAN, "mail.wrong-encryption", "" + port, fitting);
            case MailFailure.NoEncryption(var host, var port) ->
                to.tell(CHANGE_PLAN, "mail.no-encryption", host, "" + port);
            case MailFailure.EncryptionFailed(var host, var _) -> to.tell(CHANGE_PLAN, "mail.encryption-failed", host);
            case MailFailure.CertificateBad(var host, var _) -> to.tell(CHANGE_PLAN, "mail.certificate-bad", host);
            case MailFailure.LoginRefused(var user, var _) -> to.tell(ENTER_SECRET, "mail.login-refused", user);
            case MailFailure.NoLogin(var host, var port) -> to.tell(CHANGE_PLAN, "mail.no-login", host, "" + port);
            case MailFailure.SenderRefused(var sender, var _) -> to.tell(CHANGE_PLAN, "mail.sender-refused", sender);
            case MailFailure.RecipientRefused(var recipient, var _) ->
                to.tell(CHANGE_PLAN, "mail.recipient-refused", recipient);
            case MailFailure.Refused(var host, var _) -> to.tell(TRY_AGAIN, "mail.refused", host);
            case MailFailure.NotPlanned() -> to.tell(CHANGE_PLAN, "mail.not-planned");
        };
    }
}
