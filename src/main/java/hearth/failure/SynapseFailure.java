package hearth.failure;

/// What can go wrong with the homeserver.
public sealed interface SynapseFailure extends Failure {
    /// Synapse's own check refused homeserver.yaml.
    ///
    /// @param said what it said, in one sentence
    /// @param line the line of homeserver.yaml that it means, counted from 1, or 0 where nobody knows
    /// @param text what stands in that line, secrets masked
    record ConfigurationRefused(String said, int line, String text, Evidence evidence) implements SynapseFailure {}

    /// Synapse did not come up with new settings; those it worked with are back, and so is the old container.
    record SettingsPutBack(Evidence evidence) implements SynapseFailure {}

    /// There are accounts, and the server's identity is gone. Starting would make a new one that nobody trusts.
    record SigningKeyLost(String serverName) implements SynapseFailure {}

    /// The data on the server belong to another server name.
    record ServerNameChanged(String was, String wanted) implements SynapseFailure {}

    /// Synapse refused to make the account.
    record AccountRefused(String account, Evidence evidence) implements SynapseFailure {}

    /// The name of the administrator belongs to an ordinary member.
    record AdministratorIsMember(String account) implements SynapseFailure {}

    /// The administrator exists and the password given is not theirs.
    record AdministratorPasswordWrong(String account) implements SynapseFailure {}

    /// The administrator exists and nobody here knows the password.
    record AdministratorPasswordNeeded(String account) implements SynapseFailure {}

    /// Somebody has signed in so often that Synapse wants a pause.
    ///
    /// @param seconds until the next sign-in
    record TooManySignIns(String account, long seconds) implements SynapseFailure {}

    /// A room that everyone joins could not be made.
    record RoomRefused(String room, Evidence evidence) implements SynapseFailure {}

    /// This server asks nobody for an invitation.
    record NoInvitations(String server) implements SynapseFailure {}

    /// There is no such account on this server.
    record NoSuchAccount(String account) implements SynapseFailure {}

    /// A proof did not see what it should have seen.
    ///
    /// @param probe the probe's name
    record Unproven(String probe, String expected, Evidence evidence) implements SynapseFailure {}
}
