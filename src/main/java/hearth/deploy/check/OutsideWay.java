package hearth.deploy.check;

import hearth.deploy.sight.Outlook.Answer;
import hearth.deploy.sight.Outlook.Door;
import hearth.deploy.sight.Outlook.State;
import hearth.deploy.sight.Sight;
import hearth.web.Addresses;
import java.util.List;
import java.util.Optional;

/// How the knocking at the server's ports is to be understood.
final class OutsideWay {
    /// Networks that home routers give to what is behind them, and those of providers who share one address
    /// among many customers (RFC 1918, RFC 6598).
    private static final List<String> ROUTERS = List.of("192.168.0.0/16", "100.64.0.0/10");

    private final Sight sight;
    private final List<Integer> ports;

    /// @param ports by which visitors come in
    OutsideWay(Sight sight, List<Integer> ports) {
        this.sight = sight;
        this.ports = ports;
    }

    Door door(int port) {
        return sight.outlook().doors().getOrDefault(port, Door.UNKNOWN);
    }

    /// What came of knocking at addresses that are the server's.
    List<Answer> answers(int port) {
        var own = sight.addresses();
        return door(port).answers().entrySet().stream()
                .filter(knock -> own.contains(knock.getKey()) || knock.getValue() == Answer.OURS)
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    /// Whether somebody answers on the server, and nobody gets there from outside, although the address is right.
    boolean shut(int port) {
        var answers = answers(port);
        return door(port).state() != State.UNKNOWN
                && answers.stream().anyMatch(one -> one == Answer.SILENT || one == Answer.REFUSED)
                && answers.stream().noneMatch(one -> one == Answer.OURS || one == Answer.SOMEBODY);
    }

    /// Whether the server's own firewall explains it.
    boolean ownFirewall(int port) {
        return sight.survey().firewall().closed().contains(port);
    }

    /// The address behind a router that the server has, where SSH goes to another one.
    Optional<String> behindRouter() {
        return inner().filter(address -> ROUTERS.stream().anyMatch(range -> Addresses.inRange(address, range)));
    }

    /// The address that the server has itself, where SSH goes to another one: somebody translates on the way.
    Optional<String> inner() {
        var ssh = sight.outlook().sshAddresses();
        var interfaces = sight.interfaces();
        var near = ssh.stream().anyMatch(one -> one.startsWith("127.") || one.equals("0:0:0:0:0:0:0:1"));
        if (ssh.isEmpty() || near || ssh.stream().anyMatch(interfaces::contains)) return Optional.empty();
        return interfaces.stream()
                .filter(one -> !one.contains(":") && !one.startsWith("172.17."))
                .findFirst();
    }

    /// The ports that only a firewall of the provider's can have shut.
    List<Integer> shutByProvider() {
        if (behindRouter().isPresent()) return List.of();
        var shut =
                ports.stream().filter(port -> shut(port) && !ownFirewall(port)).toList();
        return shut.size() == ports.size() ? shut : List.of();
    }

    /// The ports that a router does not hand on.
    List<Integer> notForwarded() {
        if (behindRouter().isEmpty()) return List.of();
        return ports.stream().filter(port -> shut(port) && !ownFirewall(port)).toList();
    }
}
