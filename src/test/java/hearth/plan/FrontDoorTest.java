package hearth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Where apps come to, and who tells other servers.
final class FrontDoorTest {
    private static Plan plan(String more) {
        var yaml = """
                server: {address: 192.0.2.1, user: root}
                server-name: example.org
                administrator: {name: admin}
                """;
        var place = PlanPlace.of(Path.of("."), Path.of("."), Language.ENGLISH);
        return ((ReadPlan.Good) PlanYaml.read(yaml + more, place)).plan();
    }

    @Test
    void anotherPortIsPartOfTheAddress() {
        var plan = plan("front-door: {port: 8443, well-known: elsewhere}\n");

        assertThat(plan.publicBaseUrl()).isEqualTo("https://example.org:8443/");
        assertThat(plan.servesNotes()).isFalse();
        assertThat(plan.hasNotes()).isTrue();
    }

    @Test
    void aChatOfOnesOwnNeedsNoNotesAtAnotherPort() {
        var plan = plan("front-door: {port: 8443}\nfederation: {with: nobody}\n");

        assertThat(plan.servesNotes()).isFalse();
        assertThat(plan.hasNotes()).isFalse();
    }

    @Test
    void theUsualPortIsNotMentioned() {
        assertThat(plan("").publicBaseUrl()).isEqualTo("https://example.org/");
        assertThat(plan("").servesNotes()).isTrue();
    }

    @Test
    void notesOfADelegatedNameAreServedByHearthsOwnFrontDoorOnly() {
        var delegated = "public-address: matrix.example.org\n";

        assertThat(plan(delegated).servesNotes()).isTrue();
        assertThat(plan(delegated + "front-door: {by: nginx}\n").servesNotes()).isFalse();
        assertThat(plan(delegated + "front-door: {well-known: elsewhere}\n").servesNotes())
                .isFalse();
    }
}
