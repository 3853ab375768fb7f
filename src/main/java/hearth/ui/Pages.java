package hearth.ui;

import hearth.ui.address.AddressPage;
import hearth.ui.administrator.AdministratorPage;
import hearth.ui.chat.ChatPage;
import hearth.ui.connect.ConnectPage;
import hearth.ui.control.Context;
import hearth.ui.control.Page;
import hearth.ui.database.DatabasePage;
import hearth.ui.deploy.DeployPage;
import hearth.ui.done.DonePage;
import hearth.ui.mail.MailPage;
import hearth.ui.model.Station;
import hearth.ui.review.ReviewPage;
import hearth.ui.welcome.WelcomePage;
import javafx.scene.layout.VBox;

/// The table of contents: which page stands at which station.
record Pages(Wizard wizard, Context context, Questions questions) {
    /// What a page asks the window for.
    interface Questions {
        /// Whether to stop what is on its way.
        void stop();

        /// Whether to close.
        void close();

        /// Something of the page's own, with a button that closes it.
        void show(VBox dialog);
    }

    Page at(Station station) {
        return switch (station) {
            case WELCOME -> new WelcomePage(wizard.welcome(), context);
            case CONNECT -> new ConnectPage(wizard.connect(), context);
            case ADDRESS -> new AddressPage(wizard.address(), context);
            case DATABASE -> new DatabasePage(wizard.database(), context);
            case CHAT -> new ChatPage(wizard.chat(), context);
            case MAIL -> new MailPage(wizard.mail(), context);
            case ADMINISTRATOR ->
                new AdministratorPage(
                        wizard.administrator(), wizard.address().called().orElse("…"), context);
            case REVIEW -> new ReviewPage(wizard.review(), this::deploy, context);
            case DEPLOY -> new DeployPage(wizard.deploy(), questions::stop, context);
            case DONE -> new DonePage(wizard.done(), questions::close, questions::show, context);
        };
    }

    /// The page first, so that it can be seen that the button was pressed.
    private void deploy() {
        wizard.next();
        wizard.desk().background().soon(wizard.deploy()::start);
    }
}
