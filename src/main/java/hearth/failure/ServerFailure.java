package hearth.failure;

import java.time.Instant;
import java.util.List;

/// What can be wrong with the server itself.
public sealed interface ServerFailure extends Failure {
    /// A system that Hearth cannot set up.
    record SystemUnsupported(String system) implements ServerFailure {}

    /// A processor that has no images.
    record ArchitectureUnsupported(String architecture) implements ServerFailure {}

    /// Too little memory to run a homeserver.
    record TooLittleMemory(long bytes, long wanted) implements ServerFailure {}

    /// Too little space.
    record DiskFull(String path, long freeBytes, long wantedBytes) implements ServerFailure {}

    /// Another program holds the package manager for longer than Hearth was willing to wait.
    record PackagesBusy(String holder, Evidence evidence) implements ServerFailure {}

    /// The package manager did not install what was asked for.
    record PackagesRefused(String packages, Evidence evidence) implements ServerFailure {}

    /// A port that the front door needs belongs to another program.
    record PortTaken(int port, String program) implements ServerFailure {}

    /// A file that Hearth needs to write belongs to somebody else and says something else.
    record ForeignFile(String path) implements ServerFailure {}

    /// Files that Hearth wrote were changed by hand since.
    ///
    /// @param diff the changes in the form of `diff -u`, masked; empty before anybody has looked into the files
    record FileEdited(List<String> paths, List<String> diff) implements ServerFailure {}

    /// What was changed by hand in a file cannot become part of the plan.
    ///
    /// @param keys the keys of the plan that would have to say it
    record EditNotKept(String path, List<String> keys) implements ServerFailure {}

    /// Another Hearth is working on this server, or broke off in the middle.
    record Locked(String holder, Instant since) implements ServerFailure {}

    /// A command ended badly.
    record CommandFailed(String doing, Evidence evidence) implements ServerFailure {}

    /// A command did not end in time.
    record CommandTooSlow(String doing, long seconds) implements ServerFailure {}

    /// The server's answer is not what it should look like.
    record AnswerNotUnderstood(String about, String detail) implements ServerFailure {}

    /// The server's own record belongs to a deployment under another name.
    record AnotherServerName(String recorded, String wanted) implements ServerFailure {}

    /// There are data on the server, and the secrets that open them are gone.
    record SecretsLost(String path) implements ServerFailure {}

    /// There is no record of Hearth's on the server, so there is nothing to adopt.
    record NoRecord(String path) implements ServerFailure {}

    /// A step did its work and the server still does not look as it should.
    record NotHeld(String step, String detail) implements ServerFailure {}

    /// A system that is known, and too old for what Hearth installs.
    record SystemTooOld(String system, String least) implements ServerFailure {}

    /// Scripts do not run as root.
    record NotRoot(int user) implements ServerFailure {}

    /// Folders that not even root can write in.
    record ReadOnly(List<String> folders) implements ServerFailure {}

    /// Room for bytes, but not for more files.
    record InodesUsedUp(String path, long free, long wanted) implements ServerFailure {}

    /// The server's clock is wrong by so many seconds; ahead where the number is positive.
    record ClockOff(long seconds) implements ServerFailure {}

    /// The server contradicts itself about its time zone, or has none.
    record TimeZoneUnclear(String linked, String named) implements ServerFailure {}

    /// A (virtual) machine in which containers cannot run.
    record NoContainers(String kind, String kernel) implements ServerFailure {}

    /// Packages that are neither whole nor gone; an installation may have broken off.
    record PackagesBroken(List<String> packages) implements ServerFailure {}

    /// Somebody answers where other homeservers look.
    record FederationPortTaken(int port, String program) implements ServerFailure {}

    /// The server's own firewall keeps visitors out.
    ///
    /// @param rules the commands that open the ports
    record FirewallCloses(String firewall, List<Integer> ports, List<String> rules) implements ServerFailure {}

    /// Another homeserver has lived here.
    ///
    /// @param serverName the name in its settings, or an empty text
    record EarlierHomeserver(String place, String serverName) implements ServerFailure {}

    /// The server can look up none of these names.
    record NoNames(List<String> asked) implements ServerFailure {}

    /// The server gets through to no mail server on these ports.
    record MailPortsShut(List<Integer> ports) implements ServerFailure {}
}
