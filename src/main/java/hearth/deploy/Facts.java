package hearth.deploy;

import hearth.docker.ContainerState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the server looks like at one moment: everything that a step or a check may know, and no secret. Gathered by one
/// script in one go ([FactsScript]); there is no second way to see the server.
///
/// @param containers by name: those of the names that Hearth uses, whoever made them
/// @param volumes    by name, likewise
/// @param networks   by name, likewise
/// @param images     of the plan, those that are complete on the server
/// @param listeners  the programs that listen on 80 and the port of the front door
public record Facts(
        Machine machine,
        Engine engine,
        Map<String, Container> containers,
        Map<String, Owned> volumes,
        Map<String, Owned> networks,
        Set<String> images,
        List<Listener> listeners,
        Files files,
        Data data,
        Optional<Instant> certificateUntil) {

    /// The machine.
    ///
    /// @param system     the `ID` of os-release: `debian`
    /// @param family     `ID_LIKE` of os-release, space separated
    /// @param name       `PRETTY_NAME` of os-release
    /// @param processor  as `uname -m` says
    /// @param freeDisk   bytes free where Docker keeps or would keep its data
    /// @param addresses  every global IPv4 and IPv6 address of its own
    /// @param clock      its time, to the second
    /// @param ways       its ways out to the internet
    public record Machine(
            String system,
            String family,
            String name,
            String processor,
            long memory,
            long freeDisk,
            List<String> addresses,
            Instant clock,
            Ways ways) {}

    /// By which kinds of address something can leave.
    ///
    /// @param ipv4           whether the machine has a way by IPv4
    /// @param ipv6           whether it has one by IPv6
    /// @param containersIpv6 whether Docker leads containers out by IPv6, too
    public record Ways(boolean ipv4, boolean ipv6, boolean containersIpv6) {
        /// Whether there is IPv6 and nothing else. Containers, which have IPv4 addresses as a rule, then cannot
        /// get out without further ado.
        public boolean onlyIpv6() {
            return ipv6 && !ipv4;
        }
    }

    /// The Docker engine.
    ///
    /// @param version   of the engine that answers, or empty
    /// @param installed whether the program is there, answering or not
    /// @param root      where it keeps its data
    /// @param mirrors   the registry mirrors it uses
    public record Engine(Optional<String> version, boolean installed, String root, List<String> mirrors) {}

    /// A container.
    ///
    /// @param id          another one for every container that was ever made
    /// @param fingerprint the label [hearth.docker.ContainerSpec#FINGERPRINT_LABEL], or an empty text
    public record Container(String id, ContainerState state, String fingerprint) {
        /// Whether it runs, and its health check has nothing against it. An engine that looks every 15 seconds
        /// says "starting" for as long, which is no reason to start again.
        public boolean well() {
            return state.phase() == ContainerState.Phase.RUNNING && state.health() != ContainerState.Health.UNHEALTHY;
        }
    }

    /// A volume or network.
    ///
    /// @param ours whether it carries Hearth's label
    public record Owned(boolean ours) {}

    /// A program that listens on a port; the program's name is empty when it cannot be seen.
    public record Listener(int port, String program) {}

    /// What is written where.
    ///
    /// @param secrets whether the server's secrets are there
    /// @param digests the SHA-256 of the files that Hearth writes, by [hearth.files.ServerFile#name()], where there
    /// is one
    /// @param record  what Hearth remembers of what it wrote
    /// @param signingKeyOf the server name that the signing key in the volume was made for, or empty without one
    /// @param given   the person's secrets that it keeps, by name
    /// @param lock    the note in the lock, when somebody holds it
    public record Files(
            boolean secrets,
            Map<String, String> digests,
            ServerRecord record,
            Optional<String> signingKeyOf,
            Map<String, KeptSecret> given,
            Optional<ServerLock.Holder> lock) {}

    /// What is in the database.
    ///
    /// @param database      encoding, collation, ctype and owner as `UTF8|C|C|synapse`, or empty when there is none
    /// @param role          whether Synapse's role exists
    /// @param accounts      how many accounts there are
    /// @param administrator what the plan's administrator is
    /// @param rooms         the addresses of the rooms that have one on this server
    public record Data(
            boolean answers,
            Optional<String> database,
            boolean role,
            long accounts,
            Account administrator,
            Set<String> rooms) {
        /// What is known of an account.
        public enum Account {
            NONE,
            MEMBER,
            ADMINISTRATOR
        }
    }

    /// The same server, with another record.
    Facts with(ServerRecord record) {
        return new Facts(
                machine,
                engine,
                containers,
                volumes,
                networks,
                images,
                listeners,
                new Files(files.secrets, files.digests, record, files.signingKeyOf, files.given, files.lock),
                data,
                certificateUntil);
    }

    /// A container by name.
    public Optional<Container> container(String name) {
        return Optional.ofNullable(containers.get(name));
    }

    /// Where a volume's files are on the server (the local driver's place for them).
    public String volumePath(String volume) {
        return engine.root() + "/volumes/" + volume + "/_data";
    }
}
