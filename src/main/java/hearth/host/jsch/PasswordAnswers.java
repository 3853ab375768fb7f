package hearth.host.jsch;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import hearth.secret.Secret;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Answers the server's questions for the password, once in each of the two methods: a second answer would be the same
/// one, and a server counts wrong ones.
final class PasswordAnswers implements UserInfo, UIKeyboardInteractive {
    private final Secret password;
    private final AtomicBoolean typed = new AtomicBoolean();
    private final AtomicBoolean answered = new AtomicBoolean();

    PasswordAnswers(Secret password) {
        this.password = password;
    }

    @Override
    public boolean promptPassword(String message) {
        return typed.compareAndSet(false, true);
    }

    @Override
    public String getPassword() {
        return password.reveal();
    }

    /// A single hidden question is the password, in whatever language it is put. Anything else (a one-time code, a
    /// new password because the old one expired) is not for a program to answer.
    @Override
    public String @Nullable [] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] prompt, boolean[] echo) {
        if (prompt.length == 0) return new String[0];
        var theQuestion = prompt.length == 1 && !echo[0] && !name.equals("Password Change Required");
        if (!theQuestion || !answered.compareAndSet(false, true)) return null;
        return new String[] {password.reveal()};
    }

    @Override
    public @Nullable String getPassphrase() {
        return null;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {}
}
