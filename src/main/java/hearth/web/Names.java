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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Looks up names, as this computer does or at the DNS server that the plan names. Nothing is cached: a record that was
/// corrected a moment ago has to be seen.
public final class Names {
    /// How long an answer may take. Questions travel in single packets, and those get lost.
    private static final Duration LIMIT = Duration.ofMillis(2500);

    private static final int TRIES = 2;

    private final Optional<Resolver> resolver;
    private final Duration limit;
    private final Optional<Map<HostName, List<InetAddress>>> remembered;

    public Names(Optional<Resolver> resolver) {
        this(resolver, LIMIT);
    }

    Names(Optional<Resolver> resolver, Duration limit) {
        this(resolver, limit, Optional.empty());
    }

    private Names(Optional<Resolver> resolver, Duration limit, Optional<Map<HostName, List<InetAddress>>> remembered) {
        this.resolver = resolver;
        this.limit = limit;
        this.remembered = remembered;
    }

    /// The same, asking for each name once: for something that is over in a few seconds and asks often.
    public Names remembering() {
        return new Names(resolver, limit, Optional.of(new HashMap<>()));
    }

    /// All IPv4 and IPv6 addresses of a name, IPv4 first; fails with `NoAddress` when there is none.
    public List<InetAddress> addressesOf(HostName name) throws FailureException {
        if (remembered.isEmpty()) return look(name);
        var answers = remembered.get();
        // Whoever comes while the first one asks waits for its answer.
        synchronized (answers) {
            var known = answers.get(name);
            if (known != null) return known;
            var found = look(name);
            answers.put(name, found);
            return found;
        }
    }

    private List<InetAddress> look(HostName name) throws FailureException {
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

    private List<InetAddress> ask(HostName name, Resolver at) throws FailureException {
        var found = new ArrayList<InetAddress>();
        for (int type : new int[] {Type.A, Type.AAAA}) {
            try {
                for (var answer : answers(name, type, at)) {
                    if (answer instanceof ARecord a) found.add(a.getAddress());
                    if (answer instanceof AAAARecord aaaa) found.add(aaaa.getAddress());
                }
            } catch (TextParseException _) {
                return List.of();
            } catch (IOException _) {
                // There are servers that are silent about IPv6 only.
                if (found.isEmpty()) throw new WebFailure.ResolverSilent(at.address() + ":" + at.port()).thrown();
            }
        }
        return found;
    }

    private List<Record> answers(HostName name, int type, Resolver at) throws IOException {
        var server = new SimpleResolver(new InetSocketAddress(at.address(), at.port()));
        server.setTimeout(limit);
        var query = Message.newQuery(Record.newRecord(Name.fromString(name.value() + "."), type, DClass.IN));
        for (int tried = 1; ; tried++) {
            try {
                var answer = server.send(query);
                var status = answer.getRcode();
                if (status == Rcode.NOERROR || status == Rcode.NXDOMAIN) return answer.getSection(Section.ANSWER);
                throw new IOException(Rcode.string(status));
            } catch (IOException e) {
                if (tried == TRIES) throw e;
            }
        }
    }
}
