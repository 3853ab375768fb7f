package hearth.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HomeserverSettingsTest {
    @Test
    void commentsOrderAndQuotesMakeNoDifference() {
        assertThat(HomeserverSettings.needingRestart("# mine\nb: \"x\"\na: {d: 1, c: 2}\n"))
                .isEqualTo(HomeserverSettings.needingRestart("a:\n  c: 2\n  d: 1\nb: x\n"));
    }

    @Test
    void anotherValueNeedsARestart() {
        assertThat(HomeserverSettings.needingRestart("a: 1\n"))
                .isNotEqualTo(HomeserverSettings.needingRestart("a: 2\n"));
    }

    @Test
    void cachesAreReadAgainWhileSynapseRuns() {
        assertThat(HomeserverSettings.needingRestart("a: 1\ncaches: {global_factor: 2}\n"))
                .isEqualTo(HomeserverSettings.needingRestart("a: 1\n"));
    }

    @Test
    void onlyWhatIsSaidOtherwiseIsAChange() {
        assertThat(HomeserverSettings.changes(
                        "same: 1\nother: 1\nmap: {same: 1, other: 1}\n",
                        "same: 1\nother: 2\nmap: {same: 1, other: [2]}\nnew: x\n"))
                .isEqualTo(Map.of("other", 2, "map", Map.of("other", java.util.List.of(2)), "new", "x"));
    }

    @Test
    void aKeyThatIsGoneIsAChangeToNothing() {
        var gone = new HashMap<String, @Nullable Object>();
        gone.put("gone", null);
        assertThat(HomeserverSettings.changes("gone: 1\n", "{}")).isEqualTo(gone);
    }

    @Test
    void changesGoOverOptionsKeyByKey() {
        assertThat(HomeserverSettings.over(
                        Map.of("map", Map.of("a", 1, "b", 1), "x", 1), Map.of("map", Map.of("b", 2), "y", 2)))
                .isEqualTo(Map.of("map", Map.of("a", 1, "b", 2), "x", 1, "y", 2));
    }

    @Test
    void whatIsNoYamlIsRefused() {
        assertThatThrownBy(() -> HomeserverSettings.of("a: [\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
