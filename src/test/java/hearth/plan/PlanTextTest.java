package hearth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlanTextTest {
    private static final Path FOLDER = Path.of("a folder").toAbsolutePath();

    private final Random random = new Random(20260801);

    @Test
    void readsBackAsTheSamePlan() {
        IntStream.range(0, 2000).forEach(_ -> {
            var plan = anyPlan();
            var text = PlanText.of(plan);
            assertThat(read(text)).as(text).isEqualTo(new ReadPlan.Good(plan));
        });
    }

    @Test
    void theServersRecordHasNothingOfThisComputer() {
        IntStream.range(0, 500).forEach(_ -> {
            var plan = anyPlan();
            var text = PlanText.forServer(plan);
            assertThat(text).doesNotContain(FOLDER.toString()).doesNotContain("password-file", "agent");
            assertThat(read(text)).as(text).isInstanceOfSatisfying(ReadPlan.Good.class, good -> {
                assertThat(good.plan().serverName()).isEqualTo(plan.serverName());
                assertThat(good.plan().chat()).isEqualTo(plan.chat());
                assertThat(good.plan().server().hostKey())
                        .isEqualTo(plan.server().hostKey());
                assertThat(good.plan().server().login()).isInstanceOf(Login.Password.class);
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void looksLikeThis(Language language) {
        var text = switch (language) {
            case ENGLISH -> """
                # Written by Hearth. What is not here has its default; “hearth plan --example” shows every key.

                # The server to work on, and how to get in.
                server:
                  # Its address: four numbers (IPv4), an IPv6 address, or a name.
                  address: 203.0.113.7
                  # The port of its SSH server.
                  port: 2222

                # The part after the colon in every address (@you:example.org). It can never be changed.
                server-name: example.org

                # The first account; it may administer the chat.
                administrator:
                  # The part before the colon of its address.
                  name: admin

                # The language that Hearth speaks and writes its files in: en or zh; unset, this computer’s.
                language: en
                """;
            case CHINESE -> """
                # 由 Hearth 写成。没有写出的项使用默认值；运行 hearth plan --example 可以看到所有的项。

                # 要操作的服务器，以及登录方式。
                server:
                  # 服务器地址：四组数字（IPv4）、IPv6 地址或域名。
                  address: 203.0.113.7
                  # SSH 服务的端口。
                  port: 2222

                # 每个地址里冒号后面的部分（@you:example.org），以后永远不能更改。
                server-name: example.org

                # 第一个账号，可以管理聊天服务器。
                administrator:
                  # 账号地址里冒号前面的部分。
                  name: admin

                # Hearth 的界面和文件所用的语言：en 或 zh；不写则与这台电脑相同。
                language: zh
                """;
        };
        var smallest = """
            server: {address: 203.0.113.7, port: 2222}
            server-name: example.org
            administrator: {name: admin}
            """;
        var place = PlanPlace.of(FOLDER, FOLDER, language).withoutFiles();
        assertThat(PlanYaml.read(smallest, place))
                .isInstanceOfSatisfying(
                        ReadPlan.Good.class,
                        good -> assertThat(PlanText.of(good.plan())).isEqualTo(text));
    }

    private static ReadPlan read(String text) {
        return PlanYaml.read(
                text, PlanPlace.of(FOLDER, FOLDER, Language.ENGLISH).withoutFiles());
    }

    /// Any plan, full of what YAML 1.1 would like to take for something else.
    private Plan anyPlan() {
        var name = ServerName.parse(oneOf("example.org", "1e3.no", "例子.中国", "0x1f.on"))
                .get();
        var target = new SshTarget(
                oneOf("203.0.113.7", "2001:db8::7", "::1", "no", "null", "vps.example.org", "1e3"),
                oneOf(22, 2222, 65535),
                oneOf("root", "0123", "yes", "1_000", "a.b-c"),
                oneOf(
                        new Login.Agent(),
                        new Login.Password(source(SecretSource.SSH_PASSWORD)),
                        new Login.Key(file(), source(SecretSource.KEY_PASSPHRASE))),
                source(SecretSource.SUDO_PASSWORD),
                maybe(() -> new Fingerprint("SHA256:" + "+/aZ".repeat(10) + "xyz")));
        return new Plan(
                target,
                name,
                oneOf(name.host(), new HostName("chat.example.org")),
                anyCertificate(),
                new ChatServer(oneOf(50L << 20, 1L << 20, 2L << 30, 1025L << 10)),
                new Database(oneOf("synapse", "on", "y"), oneOf("synapse", "null", "_")),
                new Administrator(
                        new Localpart(oneOf("admin", "0x1f", "12:30".replace(':', '.'), "=a", "-", "true", "a/b")),
                        source(SecretSource.ADMINISTRATOR_PASSWORD)),
                oneOf(
                        Images.DEFAULT,
                        new Images(
                                new ImageName("registry.test:5000/synapse", "v1"),
                                new ImageName("postgres", "16.4"),
                                new ImageName("caddy", "2"),
                                maybe(() -> URI.create("http://127.0.0.1:5000")),
                                oneOf(Carry.values()))),
                maybe(() -> new Resolver(oneOf("192.0.2.53", "2001:db8::53"), oneOf(53, 5353))),
                oneOf(Language.values()));
    }

    private Certificate anyCertificate() {
        var email = maybe(() -> oneOf("ops@example.org", "0123+x=@example.org"));
        return oneOf(
                new Certificate.LetsEncrypt(email),
                new Certificate.Acme(URI.create("https://ca.example.org:14000/dir"), new PemFile(file(), ""), email),
                new Certificate.Internal(),
                new Certificate.Elsewhere());
    }

    private SecretSource source(String variable) {
        return new SecretSource(variable, maybe(this::file));
    }

    private Path file() {
        return FOLDER.resolve(oneOf("id", "家 #1", "a: b", "- c", "#", "{{ d }}", "'e'", "\"f\"", "!g", "%h", "x\\y"));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
