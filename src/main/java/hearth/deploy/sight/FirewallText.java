package hearth.deploy.sight;

import hearth.deploy.sight.Firewall.Kind;
import hearth.plan.FrontDoor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads what firewalls say of themselves: `ufw status verbose`, `firewall-cmd --list-all`, the input chains of
/// `nft list ruleset`, `iptables -S INPUT`. The first that is switched on counts: the others then show its
/// rules in another language.
final class FirewallText {
    private static final Pattern UFW_PORTS = Pattern.compile("^([0-9,:]+)(/tcp)?( .*)?$");
    private static final Pattern NFT_RULE = Pattern.compile("tcp dport \\{?([^}a-z]*)}?.*\\baccept\\b");
    private static final Pattern IPTABLES_RULE = Pattern.compile("-A INPUT .*-p tcp .*--dports? ([0-9,:]+).*-j ACCEPT");
    private static final Pattern IPTABLES_END = Pattern.compile("-A INPUT -j (REJECT|DROP).*");
    /// Profiles of ufw's that people use for web servers, by what they open.
    private static final Set<String> WEB = Set.of("WWW Full", "Nginx Full", "Apache Full", "Lighttpd Full");

    private static final Set<String> WEB_PLAIN = Set.of("WWW", "Nginx HTTP", "Apache", "Lighttpd HTTP", "CUPS");
    private static final Set<String> WEB_SECURE =
            Set.of("WWW Secure", "Nginx HTTPS", "Apache Secure", "Lighttpd HTTPS");

    private static final String CHAIN = "chain ";

    /// What firewalls mean by the services http and https.
    private static final Integer PLAIN = FrontDoor.PLAIN_PORT;

    private static final Integer USUAL = FrontDoor.USUAL_PORT;

    private final List<Integer> wanted;
    private final int secure;

    /// @param wanted the ports by which visitors come in, without and with encryption
    FirewallText(List<Integer> wanted) {
        this.wanted = wanted;
        secure = wanted.getLast();
    }

    Firewall read(List<String> ufw, List<String> firewalld, List<String> nft, List<String> iptables) {
        if (ufw.stream().anyMatch("Status: active"::equals)) return ufw(ufw);
        if (!firewalld.isEmpty()) return firewalld(firewalld);
        for (var chain : chains(nft))
            if (chain.stream().anyMatch(FirewallText::refuses))
                return nftables(chain, chain.getFirst().substring(CHAIN.length()));
        if (iptables.stream().anyMatch("-P INPUT DROP"::equals)
                || iptables.stream().anyMatch(line -> IPTABLES_END.matcher(line).matches())) return iptables(iptables);
        return new Firewall(Kind.NONE, new TreeSet<>(), List.of());
    }

    /// The chains one by one; those that iptables keeps there speak for themselves below.
    private static List<List<String>> chains(List<String> nft) {
        var chains = new ArrayList<List<String>>();
        for (var line : nft) {
            if (line.startsWith(CHAIN)) chains.add(new ArrayList<>());
            if (!chains.isEmpty()) chains.getLast().add(line);
        }
        chains.removeIf(chain -> chain.getFirst().matches("chain ip6? filter INPUT"));
        return chains;
    }

    private Firewall ufw(List<String> lines) {
        var closed = new TreeSet<>(wanted);
        if (lines.stream().anyMatch(line -> line.startsWith("Default: allow (incoming)"))) closed.clear();
        for (var line : lines) {
            var at = line.indexOf(" ALLOW");
            if (at < 0 || !line.contains("Anywhere")) continue;
            var what = line.substring(0, at).replace("(v6)", "").strip();
            var ports = UFW_PORTS.matcher(what);
            if (ports.matches()) open(closed, ports.group(1), ":");
            if (what.equals("Anywhere") || WEB.contains(what)) closed.clear();
            if (WEB_PLAIN.contains(what)) closed.remove(PLAIN);
            if (WEB_SECURE.contains(what)) closed.remove(USUAL);
        }
        var rules = new ArrayList<String>();
        for (var port : closed) rules.add("ufw allow " + port + "/tcp");
        if (closed.contains(secure)) rules.add("ufw allow " + secure + "/udp");
        return new Firewall(Kind.UFW, closed, rules);
    }

    private Firewall firewalld(List<String> lines) {
        var closed = new TreeSet<>(wanted);
        for (var line : lines) {
            var words = List.of(line.strip().split("\\s+"));
            if (words.getFirst().equals("target:") && words.contains("ACCEPT")) closed.clear();
            if (words.getFirst().equals("services:") && words.contains("http")) closed.remove(PLAIN);
            if (words.getFirst().equals("services:") && words.contains("https")) closed.remove(USUAL);
            if (!words.getFirst().equals("ports:")) continue;
            for (var word : words) if (word.endsWith("/tcp")) open(closed, word.replace("/tcp", ""), "-");
        }
        // Both for now and for later: a reload would throw away what Docker has put there.
        var rules = new ArrayList<String>();
        var ports = new StringBuilder();
        for (var port : closed) ports.append(" --add-port=").append(port).append("/tcp");
        if (closed.contains(secure)) ports.append(" --add-port=").append(secure).append("/udp");
        if (!closed.isEmpty()) {
            rules.add("firewall-cmd" + ports);
            rules.add("firewall-cmd --permanent" + ports);
        }
        return new Firewall(Kind.FIREWALLD, closed, rules);
    }

    private static boolean refuses(String line) {
        var text = line.strip();
        return text.contains("policy drop") || text.equals("drop") || text.matches("(counter .*)?reject( .*)?");
    }

    private Firewall nftables(List<String> lines, String chain) {
        var closed = new TreeSet<>(wanted);
        for (var line : lines) {
            var rule = NFT_RULE.matcher(line);
            if (rule.find()) open(closed, rule.group(1).replace(" ", ""), "-");
            if (line.contains("dport http ") || line.contains("http,")) closed.remove(PLAIN);
            if (line.contains("https")) closed.remove(USUAL);
        }
        return new Firewall(
                Kind.NFTABLES,
                closed,
                closed.isEmpty()
                        ? List.of()
                        : List.of("nft insert rule " + chain + " tcp dport { " + joined(closed, ", ") + " } accept"));
    }

    private Firewall iptables(List<String> lines) {
        var closed = new TreeSet<>(wanted);
        for (var line : lines) {
            var rule = IPTABLES_RULE.matcher(line);
            if (rule.find()) open(closed, rule.group(1), ":");
            if (line.equals("-A INPUT -j ACCEPT")) closed.clear();
            if (IPTABLES_END.matcher(line).matches()) break;
        }
        return new Firewall(
                Kind.IPTABLES,
                closed,
                closed.isEmpty()
                        ? List.of()
                        : List.of("iptables -I INPUT -p tcp -m multiport --dports " + joined(closed, ",")
                                + " -j ACCEPT"));
    }

    /// Takes out what a list of ports and ranges opens.
    private static void open(SortedSet<Integer> closed, String ports, String range) {
        for (var part : ports.split(",")) {
            if (part.isEmpty()) continue;
            var ends = part.split(range);
            try {
                var first = Integer.parseInt(ends[0]);
                var last = Integer.parseInt(ends[ends.length - 1]);
                closed.removeIf(port -> port >= first && port <= last);
            } catch (NumberFormatException _) {
                // A set by name: what is in it is not known here.
            }
        }
    }

    private static String joined(SortedSet<Integer> ports, String between) {
        return String.join(between, ports.stream().map(String::valueOf).toList());
    }
}
