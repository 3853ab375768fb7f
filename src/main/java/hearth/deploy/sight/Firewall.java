package hearth.deploy.sight;

import java.util.List;
import java.util.SortedSet;

/// The server's own firewall.
///
/// @param closed those of the ports for visitors that it lets nobody in by
/// @param rules  the commands that would open them, exactly
public record Firewall(Kind kind, SortedSet<Integer> closed, List<String> rules) {
    /// Which program keeps the rules.
    public enum Kind {
        NONE(""),
        UFW("ufw"),
        FIREWALLD("firewalld"),
        NFTABLES("nftables"),
        IPTABLES("iptables");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Its name, as people know it.
        public String word() {
            return word;
        }

        /// Whether it keeps a rule that is added by its command; for the others somebody has to write it into a
        /// file.
        public boolean keeps() {
            return this == UFW || this == FIREWALLD;
        }
    }
}
