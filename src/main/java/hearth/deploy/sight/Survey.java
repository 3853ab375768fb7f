package hearth.deploy.sight;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What there is to know about a server before anything changes, beyond what steps need: told once, by `survey.sh`.
///
/// @param lookups  the addresses of names as the server itself looks them up, by name
/// @param holders  who listens on the ports for visitors, and on 8448
/// @param publishers containers that publish one of these ports, and 1Panel's web server, by name
/// @param earlier  what another Matrix homeserver has left
public record Survey(
        Rights rights,
        Inodes inodes,
        Zone zone,
        Machine machine,
        Docker docker,
        Packages packages,
        List<Holder> holders,
        List<Publisher> publishers,
        Firewall firewall,
        List<Earlier> earlier,
        Map<String, List<String>> lookups) {

    /// What root may do.
    ///
    /// @param user   the numeric user id of whoever runs scripts; 0 is root
    /// @param closed folders that even root cannot write in
    public record Rights(int user, List<String> closed) {}

    /// Room for files by their number.
    ///
    /// @param all how many there can be in all; 0 where the file system makes them as it goes
    public record Inodes(String path, long all, long free) {}

    /// The time zone.
    ///
    /// @param link  where `/etc/localtime` leads, if it is a link
    /// @param there whether `/etc/localtime` leads to a file
    /// @param named what `/etc/timezone` says
    public record Zone(Optional<String> link, boolean there, String named, String offset) {
        /// The name of the zone that the link leads to.
        public Optional<String> linked() {
            return link.map(path -> path.replaceFirst(".*/zoneinfo/", ""));
        }
    }

    /// What the machine is made of.
    ///
    /// @param kind         as `systemd-detect-virt` says: `kvm`, `openvz`, `lxc`, `none`; empty when it cannot be
    /// asked
    /// @param beancounters whether there is OpenVZ's `/proc/user_beancounters`
    /// @param overlay      whether the kernel knows the file system that Docker's images live on
    /// @param capabilities the effective capabilities of a process of root's, as in `/proc/PID/status`
    /// @param vendor       who made the (virtual) hardware: `Hetzner`, `Amazon EC2`, `QEMU`
    public record Machine(
            String kind,
            String kernel,
            boolean beancounters,
            boolean cgroups,
            boolean overlay,
            long capabilities,
            String vendor) {}

    /// How the engine is installed.
    ///
    /// @param program where the command really lies; empty where there is none
    /// @param driver  its storage driver, where it answers
    public record Docker(String program, Optional<String> driver) {}

    /// The package manager.
    ///
    /// @param busy      the program that holds its lock
    /// @param broken    packages that are neither whole nor gone, and whether a run broke off in the middle
    /// @param firstBoot whether the server is still setting itself up
    public record Packages(Optional<String> busy, List<String> broken, boolean half, boolean firstBoot) {}

    /// A program that listens.
    ///
    /// @param address as `ss` writes it: `0.0.0.0`, `[::]`, `*`
    /// @param path    where the program lies, as it sees it itself; may be empty
    public record Holder(int port, String address, String program, String path) {
        /// Whether only the server itself can reach it.
        public boolean local() {
            return address.startsWith("127.") || address.equals("[::1]");
        }
    }

    /// A container that publishes a port.
    ///
    /// @param ports as `docker ps` writes them
    public record Publisher(String name, String image, boolean ours, String ports) {}

    /// What another homeserver has left.
    ///
    /// @param place      the file, folder or container
    /// @param serverName the name in its settings, where they could be found
    public record Earlier(Kind kind, String place, Optional<String> serverName) {
        /// What was found.
        public enum Kind {
            SETTINGS,
            DATA,
            CONTAINER
        }
    }
}
