package hearth.web;

import hearth.plan.Resolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A DNS server in this process. Names that it was not told of do not exist.
public final class TinyDns implements AutoCloseable {
    private static final long TTL = 60;

    private final DatagramSocket socket;
    private final Resolver resolver;
    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
    private final Map<String, List<String>> issuers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = Rcode.NOERROR;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile int deafTo = -1;

    public TinyDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resolver = new Resolver(socket.getLocalAddress().getHostAddress(), socket.getLocalPort());
        Thread.ofVirtual().start(this::serve);
    }

    /// Gives a name these addresses.
    public TinyDns with(String name, String... addresses) {
        names.put(name, Arrays.stream(addresses).map(TinyDns::address).toList());
        return this;
    }

    /// Lets only these issue certificates for a name.
    public TinyDns issuers(String name, String... values) {
        issuers.put(name, List.of(values));
        return this;
    }

    /// The answer to a question as it comes over HTTP: as a body, or in the address (RFC 8484).
    byte[] answerTo(byte[] body, String query) throws IOException {
        var question =
                body.length > 0 ? body : java.util.Base64.getUrlDecoder().decode(query.replaceFirst("^dns=", ""));
        return answer(new Message(question)).toWire();
    }

    /// Answers every question with this status (see [Rcode]).
    public TinyDns saying(int rcode) {
        status = rcode;
        return this;
    }

    /// Loses the next questions.
    public TinyDns losing(int questions) {
        unanswered.set(questions);
        return this;
    }

    /// Never answers a question for this type (see [Type]).
    public TinyDns deafTo(int type) {
        deafTo = type;
        return this;
    }

    /// What was asked, as `example.org. A`.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// Where it is.
    public Resolver resolver() {
        return resolver;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        var buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                var question = query.getQuestion();
                asked.add(question.getName() + " " + Type.string(question.getType()));
                if (question.getType() == deafTo || unanswered.getAndDecrement() > 0) continue;
                var answer = answer(query).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private Message answer(Message query) {
        var question = query.getQuestion();
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        var known = names.get(question.getName().toString(true));
        answer.getHeader().setRcode(status == Rcode.NOERROR && known == null ? Rcode.NXDOMAIN : status);
        if (status != Rcode.NOERROR || known == null) return answer;
        if (question.getType() == Type.CAA)
            for (var value : issuers.getOrDefault(question.getName().toString(true), List.of()))
                answer.addRecord(new CAARecord(question.getName(), DClass.IN, TTL, 0, "issue", value), Section.ANSWER);
        known.stream()
                .map(address -> record(question.getName(), address))
                .filter(record -> record.getType() == question.getType())
                .forEach(record -> answer.addRecord(record, Section.ANSWER));
        return answer;
    }

    private static Record record(Name name, InetAddress address) {
        return address.getAddress().length == 4
                ? new ARecord(name, DClass.IN, TTL, address)
                : new AAAARecord(name, DClass.IN, TTL, address);
    }

    @Override
    public void close() {
        socket.close();
    }
}
