package hearth.ui.address;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.HostName;
import hearth.ui.ScriptedEngine;
import hearth.ui.address.Records.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordsTest {
    @Test
    void bothKindsOfAddressGetARecord() {
        assertThat(records("chat.example.org", "203.0.113.10").entries())
                .containsExactly(new Entry("A", "203.0.113.10"), new Entry("AAAA", "2001:db8:20::10"));
    }

    @Test
    void theAddressThatLedThereComesFirst() {
        assertThat(records("chat.example.org", "198.51.100.7").entries()).contains(new Entry("A", "198.51.100.7"));
    }

    @Test
    void aDetourThroughThisComputerIsNoAddressForOthers() {
        assertThat(records("chat.example.org", "127.0.0.1").entries()).contains(new Entry("A", "203.0.113.10"));
    }

    @ParameterizedTest
    @CsvSource({
        "chat.example.org, example.org, chat",
        "example.org, example.org, @",
        "a.b.example.org, example.org, a.b",
        "chat.example.co.uk, example.co.uk, chat",
        "chat.example.com.cn, example.com.cn, chat",
        "way.practice.test, practice.test, way"
    })
    void theHostIsWrittenAsProvidersFormsWantIt(String name, String zone, String host) {
        var records = records(name, "203.0.113.10");

        assertThat(records.zone()).isEqualTo(zone);
        assertThat(records.host()).isEqualTo(host);
    }

    @Test
    void oneAddressOfSeveralIsEnoughHoweverItIsWritten() {
        var records = records("chat.example.org", "203.0.113.10");

        assertThat(records.match(List.of("198.51.100.1", "2001:0db8:0020:0:0:0:0:10")))
                .isTrue();
        assertThat(records.match(List.of("198.51.100.1"))).isFalse();
    }

    private static Records records(String name, String reachedAt) {
        return Records.of(HostName.parse(name).get(), ScriptedEngine.facts(), reachedAt);
    }
}
