package hearth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlanTextTest {
    private static final Path FOLDER = AnyPlan.FOLDER;

    private final AnyPlan any = new AnyPlan(20260801);

    @Test
    void readsBackAsTheSamePlan() {
        IntStream.range(0, 2000).forEach(_ -> {
            var plan = any.next();
            var text = PlanText.of(plan);
            assertThat(read(text)).as(text).isEqualTo(new ReadPlan.Good(plan));
        });
    }

    @Test
    void theServersRecordHasNothingOfThisComputer() {
        IntStream.range(0, 500).forEach(_ -> {
            var plan = any.next();
            var text = PlanText.forServer(plan);
            assertThat(text).doesNotContain(FOLDER.toString()).doesNotContain("password-file", "secret-file", "agent");
            assertThat(read(text)).as(text).isInstanceOfSatisfying(ReadPlan.Good.class, good -> {
                assertThat(good.plan().serverName()).isEqualTo(plan.serverName());
                assertThat(good.plan().chat()).isEqualTo(onServer(plan.chat()));
                assertThat(good.plan().server().hostKey())
                        .isEqualTo(plan.server().hostKey());
                assertThat(good.plan().server().login()).isInstanceOf(Login.Password.class);
            });
        });
    }

    /// The authority's certificate lies beside the plan there.
    private static ChatServer onServer(ChatServer chat) {
        var bare = chat.withoutFiles();
        return new ChatServer(
                bare.preset(),
                bare.basics(),
                bare.mail(),
                bare.registration(),
                bare.passwords(),
                bare.limits(),
                bare.retention(),
                bare.rooms(),
                bare.federation(),
                bare.signIn(),
                bare.extra(),
                bare.authority().map(_ -> new PemFile(FOLDER.resolve(PlanText.AUTHORITY_ON_SERVER), "")));
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
}
