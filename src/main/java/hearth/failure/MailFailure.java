package hearth.failure;

/// What can go wrong between the server and the mail server that it is to send through, seen from the server itself.
public sealed interface MailFailure extends Failure {
    /// The name of the mail server has no address there.
    record NameUnknown(String host) implements MailFailure {}

    /// The mail server's machine says that nothing listens on this port.
    record PortClosed(String host, int port) implements MailFailure {}

    /// Silence: most providers of servers block outgoing mail on some ports.
    record PortSilent(String host, int port) implements MailFailure {}

    /// There is no way to the mail server.
    record Unreachable(String host, int port, Evidence evidence) implements MailFailure {}

    /// The port speaks the other way of encrypting.
    ///
    /// @param port    the port that was tried
    /// @param fitting the encryption that it would answer to, as the plan calls it
    record WrongEncryption(int port, String fitting) implements MailFailure {}

    /// The mail server offers no encryption on this port at all.
    record NoEncryption(String host, int port) implements MailFailure {}

    /// The encryption fails for another reason.
    record EncryptionFailed(String host, Evidence evidence) implements MailFailure {}

    /// Its certificate is not for this name, not valid, or from nobody who is believed.
    record CertificateBad(String host, Evidence evidence) implements MailFailure {}

    /// It does not know this user and password.
    record LoginRefused(String user, Evidence evidence) implements MailFailure {}

    /// It lets nobody log in on this port.
    record NoLogin(String host, int port) implements MailFailure {}

    /// It takes no mail from this sender.
    record SenderRefused(String sender, Evidence evidence) implements MailFailure {}

    /// It takes no mail for this address.
    record RecipientRefused(String recipient, Evidence evidence) implements MailFailure {}

    /// It said no to something else.
    record Refused(String host, Evidence evidence) implements MailFailure {}

    /// The plan names no mail server.
    record NotPlanned() implements MailFailure {}
}
