package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.ui.chat.Joining;
import hearth.ui.chat.Likeness;
import org.junit.jupiter.api.Test;

final class ChatModelTest {
    private final Journey journey = new Journey().answered();

    @Test
    void whatIsUsualIsNotKept() {
        var chat = journey.wizard().chat();
        chat.ownFiles().set("90d");
        assertThat(journey.kept()).containsEntry("retention.local-media", "90d");

        chat.ownFiles().set("never");

        assertThat(journey.kept()).doesNotContainKey("retention.local-media");
    }

    @Test
    void everyAnswerArrivesInTheFile() {
        var chat = journey.wizard().chat();

        chat.ownFiles().set("90d");
        chat.others().set(false);
        assertThat(chat.addRoom("#welcome")).isTrue();

        assertThat(chat.file().orElseThrow().text()).contains("local_media_lifetime: 90d", "#welcome:chat.example.org");
        assertThat(chat.usualFile().orElseThrow().text()).doesNotContain("local_media_lifetime: 90d");
    }

    @Test
    void theTutorialIsSpeltOutAndGoneAgainWithOneMoreClick() {
        var chat = journey.wizard().chat();

        chat.likeness().likeness().set(Likeness.TUTORIAL);

        assertThat(journey.kept())
                .containsEntry("retention.local-media", "90d")
                .containsEntry("retention.remote-media", "14d")
                .containsEntry("registration.requires", "email");
        assertThat(chat.joining().get()).isEqualTo(Joining.EMAIL);
        assertThat(journey.wizard().mail().on().get()).isTrue();
        assertThat(chat.file().orElseThrow().text())
                .contains("local_media_lifetime: 90d", "registrations_require_3pid:", "burst_count: 1");
        chat.likeness().likeness().set(Likeness.RECOMMENDED);
        assertThat(journey.kept()).doesNotContainKeys("retention.local-media", "limits.registration");
        assertThat(journey.wizard().mail().on().get()).isFalse();
    }

    @Test
    void oneSettingMoreAndItIsNoLongerAsRecommended() {
        var chat = journey.wizard().chat();
        chat.join(Joining.INVITED);
        assertThat(chat.likeness().likeness().get()).isEqualTo(Likeness.RECOMMENDED);

        chat.presence().set(false);

        assertThat(chat.likeness().likeness().get()).isEqualTo(Likeness.OWN);
    }

    @Test
    void anOptionThatAPlanRefusesStaysInTheFieldAndOutOfTheFile() {
        var chat = journey.wizard().chat();
        chat.extra().text().set("max_event_delay_duration: 24h");
        assertThat(chat.file().orElseThrow().text()).contains("max_event_delay_duration: 24h");

        chat.extra().text().set("registration_shared_secret: x");

        assertThat(chat.extra().problems().get()).isEmpty();
        assertThat(chat.extra().judge()).isFalse();
        assertThat(chat.extra().problems().get()).hasSize(1);
        assertThat(journey.kept()).containsEntry("extra", "max_event_delay_duration: 24h");
        chat.extra().text().set("a: [");
        assertThat(chat.extra().judge()).isFalse();
    }

    @Test
    void aRoomThatCannotBeIsNotAdded() {
        var chat = journey.wizard().chat();

        assertThat(chat.addRoom("two words")).isFalse();
        assertThat(chat.addRoom("")).isFalse();
        assertThat(chat.rooms().get()).isEmpty();
    }

    @Test
    void friendsComeByInvitationUntilSomebodyDecidesOtherwise() {
        var journey = new Journey().answered();
        var chat = journey.wizard().chat();
        chat.begin();
        assertThat(chat.joining().get()).isEqualTo(Joining.INVITED);
        assertThat(chat.file().orElseThrow().text()).contains("registration_requires_token: true");

        chat.join(Joining.NOBODY);

        assertThat(chat.file().orElseThrow().text()).contains("enable_registration: false");
        journey.wizard().anew();
        assertThat(chat.joining().get()).isEqualTo(Joining.NOBODY);
        var fresh = new Journey().wizard();
        fresh.anew();
        assertThat(fresh.chat().joining().get()).isEqualTo(Joining.INVITED);
    }
}
