package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;
import static hearth.text.Remedy.ENTER_SECRET;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.SynapseFailure;

/// Words for what goes wrong with the chat server.
final class SynapseText {
    private SynapseText() {}

    static FailureWords of(SynapseFailure failure, Telling to) {
        return switch (failure) {
            case SynapseFailure.SettingsPutBack(var _) -> to.tell(CHANGE_PLAN, "synapse.settings-put-back");
            case SynapseFailure.ConfigurationRefused(var said, var line, var _, var _)
            when line == 0 -> to.tell(CHANGE_PLAN, "synapse.configuration-refused", said);
            case SynapseFailure.ConfigurationRefused(var said, var line, var text, var _) ->
                to.tell(CHANGE_PLAN, "synapse.configuration-refused-at", said, "" + line, text);
            case SynapseFailure.SigningKeyLost(var serverName) ->
                to.tell(TRY_AGAIN, "synapse.signing-key-lost", serverName);
            case SynapseFailure.ServerNameChanged(var was, var wanted) ->
                to.tell(CHANGE_PLAN, "synapse.server-name-changed", was, wanted);
            case SynapseFailure.AccountRefused(var account, var _) ->
                to.tell(CHANGE_PLAN, "synapse.account-refused", account);
            case SynapseFailure.AdministratorIsMember(var account) ->
                to.tell(CHANGE_PLAN, "synapse.administrator-is-member", account);
            case SynapseFailure.AdministratorPasswordWrong(var account) ->
                to.tell(ENTER_SECRET, "synapse.administrator-password-wrong", account);
            case SynapseFailure.AdministratorPasswordNeeded(var account) ->
                to.tell(ENTER_SECRET, "synapse.administrator-password-needed", account);
            case SynapseFailure.TooManySignIns(var account, var seconds) ->
                to.tell(
                        TRY_AGAIN,
                        "synapse.too-many-sign-ins",
                        account,
                        to.words().seconds(seconds));
            case SynapseFailure.RoomRefused(var room, var _) -> to.tell(CHANGE_PLAN, "synapse.room-refused", room);
            case SynapseFailure.NoInvitations(var server) -> to.tell(CHANGE_PLAN, "synapse.no-invitations", server);
            case SynapseFailure.NoSuchAccount(var account) -> to.tell(CHANGE_PLAN, "synapse.no-such-account", account);
            case SynapseFailure.Unproven(var probe, var expected, var _) ->
                to.tell(TRY_AGAIN, "synapse.unproven", to.names().probe(probe), expected);
        };
    }
}
