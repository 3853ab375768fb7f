package hearth.web;

import hearth.plan.HostName;
import hearth.plan.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DohResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/// One DNS service that can be asked what it knows of a name: this computer's own way, a DNS server, or a
/// public one over HTTPS (RFC 8484), which nobody on the way can bend. Nothing is cached.
public final class NameService {
    /// Two that are open to everybody and run by different people.
    public static final List<URI> PUBLIC =
            List.of(URI.create("https://cloudflare-dns.com/dns-query"), URI.create("https://dns.google/dns-query"));

    private static final int TRIES = 2;

    private final String who;
    private final org.xbill.DNS.@Nullable Resolver resolver;

    private NameService(String who, org.xbill.DNS.@Nullable Resolver resolver, Duration limit) {
        this.who = who;
        this.resolver = resolver;
        if (resolver != null) resolver.setTimeout(limit);
    }

    /// The DNS server that the plan names, else this computer's own way.
    public static NameService here(Optional<Resolver> named, Duration limit) {
        return named.map(at -> new NameService(
                        at.toString(), new SimpleResolver(new InetSocketAddress(at.address(), at.port())), limit))
                .orElse(new NameService("", null, limit));
    }

    /// A public service that speaks DNS over HTTPS.
    public static NameService overHttps(URI at, Duration limit) {
        return new NameService(at.getHost(), new DohResolver(at.toString()), limit);
    }

    /// Whom it asks.
    public String who() {
        return who;
    }

    /// The addresses of a name. An address stands for itself.
    public NameView look(String name) {
        var literal = Addresses.plain(name);
        if (literal.isPresent()) return NameView.of(who, List.of(literal.get()));
        if (resolver == null) return systemsAnswer(name);
        try {
            var found = new ArrayList<String>();
            for (int type : new int[] {Type.A, Type.AAAA}) {
                for (var answer : answers(resolver, name, type)) {
                    if (answer instanceof ARecord a) found.add(Addresses.plain(a.getAddress()));
                    if (answer instanceof AAAARecord aaaa) found.add(Addresses.plain(aaaa.getAddress()));
                }
            }
            return NameView.of(who, found);
        } catch (IOException _) {
            return NameView.silent(who);
        }
    }

    private NameView systemsAnswer(String name) {
        try {
            var all = Arrays.stream(InetAddress.getAllByName(name)).map(Addresses::plain);
            return NameView.of(who, all.toList());
        } catch (UnknownHostException _) {
            return NameView.of(who, List.of());
        }
    }

    /// Who may issue certificates for a name: the values of the `issue` records nearest to it, going up (RFC
    /// 8659); empty where there are none, and everybody may. Nothing when this service does not know: this
    /// computer's own way answers no such questions.
    public Optional<List<String>> issuers(HostName name) {
        if (resolver == null) return Optional.empty();
        try {
            for (var at = name.value(); !at.isEmpty(); at = parent(at)) {
                var records = answers(resolver, at, Type.CAA).stream()
                        .filter(CAARecord.class::isInstance)
                        .map(CAARecord.class::cast)
                        .toList();
                if (records.isEmpty()) continue;
                return Optional.of(records.stream()
                        .filter(record -> record.getTag().equals("issue"))
                        .map(record -> record.getValue().replaceFirst(";.*", "").strip())
                        .toList());
            }
            return Optional.of(List.of());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String parent(String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static List<Record> answers(org.xbill.DNS.Resolver at, String name, int type) throws IOException {
        var query = Message.newQuery(Record.newRecord(Name.fromString(name + "."), type, DClass.IN));
        for (int tried = 1; ; tried++) {
            try {
                var answer = at.send(query);
                var status = answer.getRcode();
                if (status == Rcode.NOERROR || status == Rcode.NXDOMAIN) return answer.getSection(Section.ANSWER);
                throw new IOException(Rcode.string(status));
            } catch (IOException e) {
                if (tried == TRIES) throw e;
            }
        }
    }
}
