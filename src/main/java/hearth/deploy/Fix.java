package hearth.deploy;

import java.util.List;

/// Something that Hearth can do about what a check has found, and does only when the person has agreed to it.
///
/// @param commands the shell commands, exactly as they will be run; harmless when they are run twice
public record Fix(Kind kind, List<String> commands) {
    /// What it is, by a name that never changes: on the command line as `open-ports`.
    public enum Kind {
        /// Lets visitors through the server's own firewall.
        OPEN_PORTS,
        /// Brings an installation of packages that broke off to its end.
        REPAIR_PACKAGES;

        /// As it is written on the command line and in the audit log.
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
