package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;
import static hearth.text.Remedy.REPORT;
import static hearth.text.Remedy.TAKE_LOCK;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.ServerFailure;

/// Words for what is wrong with the server itself.
final class ServerText {
    private ServerText() {}

    static FailureWords of(ServerFailure failure, Telling to) {
        var words = to.words();
        return switch (failure) {
            case ServerFailure.SystemUnsupported(var system) -> to.tell(TRY_AGAIN, "server.system-unsupported", system);
            case ServerFailure.ArchitectureUnsupported(var architecture) ->
                to.tell(CHANGE_PLAN, "server.architecture-unsupported", architecture);
            case ServerFailure.TooLittleMemory(var bytes, var wanted) ->
                to.tell(TRY_AGAIN, "server.too-little-memory", words.size(bytes), words.size(wanted));
            case ServerFailure.DiskFull(var path, var free, var wanted) ->
                to.tell(TRY_AGAIN, "server.disk-full", path, words.size(free), words.size(wanted));
            case ServerFailure.PackagesBusy(var holder, var _) -> to.tell(TRY_AGAIN, "server.packages-busy", holder);
            case ServerFailure.PackagesRefused(var packages, var _) ->
                to.tell(TRY_AGAIN, "server.packages-refused", packages);
            case ServerFailure.PortTaken(var port, var program)
            when program.isBlank() -> to.tell(TRY_AGAIN, "server.port-taken-by-unknown", "" + port);
            case ServerFailure.PortTaken(var port, var program) ->
                to.tell(TRY_AGAIN, "server.port-taken", "" + port, program);
            case ServerFailure.ForeignFile(var path) -> to.tell(TRY_AGAIN, "server.foreign-file", path);
            case ServerFailure.FileEdited(var paths, var _) ->
                to.tell(TRY_AGAIN, "server.file-edited", words.list(paths));
            case ServerFailure.EditNotKept(var path, var keys) ->
                to.tell(CHANGE_PLAN, "server.edit-not-kept", path, words.list(keys));
            case ServerFailure.Locked(var holder, var since) ->
                to.tell(TAKE_LOCK, "server.locked", holder, words.moment(since));
            case ServerFailure.CommandFailed(var doing, var _) -> to.tell(TRY_AGAIN, "server.command-failed", doing);
            case ServerFailure.CommandTooSlow(var doing, var seconds) ->
                to.tell(TRY_AGAIN, "server.command-too-slow", doing, words.seconds(seconds));
            case ServerFailure.AnswerNotUnderstood(var about, var detail) ->
                to.tell(REPORT, "server.answer-not-understood", about, detail);
            case ServerFailure.AnotherServerName(var recorded, var wanted) ->
                to.tell(CHANGE_PLAN, "server.another-server-name", recorded, wanted);
            case ServerFailure.SecretsLost(var path) -> to.tell(TRY_AGAIN, "server.secrets-lost", path);
            case ServerFailure.NoRecord(var path) -> to.tell(CHANGE_PLAN, "server.no-record", path);
            case ServerFailure.SystemTooOld(var system, var least) ->
                to.tell(TRY_AGAIN, "server.system-too-old", system, least);
            case ServerFailure.NotRoot(var user) -> to.tell(CHANGE_PLAN, "server.not-root", "" + user);
            case ServerFailure.ReadOnly(var folders) -> to.tell(TRY_AGAIN, "server.read-only", words.list(folders));
            case ServerFailure.InodesUsedUp(var path, var free, var wanted) ->
                to.tell(TRY_AGAIN, "server.inodes-used-up", path, "" + free, "" + wanted);
            case ServerFailure.ClockOff(var seconds) -> to.tell(TRY_AGAIN, "server.clock-off", "" + seconds);
            case ServerFailure.TimeZoneUnclear(var linked, var named) ->
                to.tell(TRY_AGAIN, "server.time-zone-unclear", linked, named);
            case ServerFailure.NoContainers(var kind, var kernel) ->
                to.tell(TRY_AGAIN, "server.no-containers", kind, kernel);
            case ServerFailure.PackagesBroken(var packages) ->
                to.tell(TRY_AGAIN, "server.packages-broken", words.list(packages));
            case ServerFailure.FederationPortTaken(var port, var program) ->
                to.tell(TRY_AGAIN, "server.federation-port-taken", "" + port, program);
            case ServerFailure.FirewallCloses(var firewall, var ports, var rules) ->
                to.tell(
                        TRY_AGAIN,
                        "server.firewall-closes",
                        firewall,
                        words.numbers(ports),
                        String.join(" && ", rules));
            case ServerFailure.EarlierHomeserver(var place, var name) ->
                to.tell(CHANGE_PLAN, "server.earlier-homeserver", place, name);
            case ServerFailure.NoNames(var asked) -> to.tell(TRY_AGAIN, "server.no-names", words.list(asked));
            case ServerFailure.MailPortsShut(var ports) ->
                to.tell(TRY_AGAIN, "server.mail-ports-shut", words.numbers(ports));
            case ServerFailure.NotHeld(var step, var _) ->
                to.tell(TRY_AGAIN, "server.not-held", to.names().step(step));
        };
    }
}
