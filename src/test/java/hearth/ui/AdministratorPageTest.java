package hearth.ui;

import org.junit.jupiter.api.Test;

/// Administrator: the name and the password.
final class AdministratorPageTest extends PageTesting {
    @Test
    void aWeakPasswordIsRefused() {
        robot.named();
        robot.see("#see-file").press().see("#mail-on").press().see(".meter.good");

        robot.write("#administrator-password", "hello123").see(".meter.poor").press();

        robot.see(".text-input.secret.bad");
        robot.click("#primary").see("#administrator");
    }

    @Test
    void aNameThatMatrixDoesNotAllowIsRefused() {
        robot.named();
        robot.see("#see-file").press().see("#mail-on").press().see(".meter.good");
        robot.write("#administrator", "big boss").press();

        robot.see(".text-input.bad").read("big boss");
    }
}
