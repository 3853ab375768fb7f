package hearth.web;

import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.plan.HostName;
import hearth.plan.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Looks up names, as this computer does or at the DNS server that the plan names. Nothing is cached: a record that was
/// corrected a moment ago has to be seen.
public final class Names {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Optional<Resolver> resolver;

    public Names(Optional<Resolver> resolver) {
        this.resolver = resolver;
    }

    /// All IPv4 and IPv6 addresses of a name, IPv4 first; fails with `NoAddress` when there is none.
    public List<InetAddress> addressesOf(HostName name) throws FailureException {
        var found = resolver.isPresent() ? ask(name, resolver.get()) : systemsAnswer(name);
        if (found.isEmpty()) throw new WebFailure.NoAddress(name.value()).thrown();
        return found;
    }

    private static List<InetAddress> systemsAnswer(HostName name) {
        try {
            return Arrays.stream(InetAddress.getAllByName(name.value()))
                    .distinct()
                    .toList();
        } catch (UnknownHostException _) {
            return List.of();
        }
    }

    private static List<InetAddress> ask(HostName name, Resolver resolver) throws FailureException {
        try {
            var server = new SimpleResolver(new InetSocketAddress(resolver.address(), resolver.port()));
            server.setTimeout(LIMIT);
            var absolute = Name.fromString(name.value() + ".");
            var found = new ArrayList<InetAddress>();
            for (int type : new int[] {Type.A, Type.AAAA}) {
                var query = Message.newQuery(Record.newRecord(absolute, type, DClass.IN));
                for (var answer : server.send(query).getSection(Section.ANSWER)) {
                    if (answer instanceof ARecord a) found.add(a.getAddress());
                    if (answer instanceof AAAARecord aaaa) found.add(aaaa.getAddress());
                }
            }
            return found;
        } catch (TextParseException _) {
            return List.of();
        } catch (IOException _) {
            throw new WebFailure.ResolverSilent(resolver.address() + ":" + resolver.port()).thrown();
        }
    }
}
