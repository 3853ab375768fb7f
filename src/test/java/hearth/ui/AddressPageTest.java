package hearth.ui;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/// Address: the server name, and where the world finds it.
final class AddressPageTest extends PageTesting {
    @Test
    void aNameWithoutADotIsRefused() {
        robot.connected().press();

        robot.write("#name", "chat").press();

        robot.see(".text-input.bad").read("“chat” is not");
    }

    @Test
    void theWorldsViewTurnsGreenByItself() {
        robot.connected().press().write("#name", "chat.example.org");
        robot.see("#sight-here .arc");

        robot.engine().knowing("chat.example.org", "203.0.113.10");

        await().until(() -> Fx.run(() -> robot.find("#sight-here .i-ok").isPresent()));
    }

    @Test
    void aNameThatLeadsElsewhereIsAWarning() {
        robot.engine().knowing("chat.example.org", "198.51.100.1");
        robot.connected().press().write("#name", "chat.example.org");

        robot.see("#sight-here .i-warn").read("which is not your server");
    }
}
