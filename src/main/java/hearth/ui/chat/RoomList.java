package hearth.ui.chat;

import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Context;
import hearth.ui.control.Icon;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The rooms that everyone joins: a chip for each, and a field for one more.
record RoomList(ChatModel model, Context context, Bond bond) {
    VBox view() {
        var chips = Box.styled(new FlowPane(), Style.CHIPS);
        bond.with(model.rooms(), names -> {
            chips.getChildren().clear();
            names.forEach(name -> chips.getChildren().add(chip(name)));
            chips.setManaged(!names.isEmpty());
        });
        return Box.column(Gap.G8, chips, adding());
    }

    private HBox chip(String name) {
        var remove = Buttons.icon(Icon.CLOSE, context.say("chat-page.remove-room", name), () -> model.removeRoom(name));
        return Box.styled(new HBox(Say.body("#" + name), remove), Style.CHIP, Style.TOKEN);
    }

    private HBox adding() {
        var name = new TextField();
        name.setId("room");
        name.setPromptText(context.say("chat-page.room"));
        name.setAccessibleText(context.say("chat-page.room"));
        Runnable add = () -> {
            if (model.addRoom(name.getText())) name.clear();
            name.requestFocus();
        };
        name.setOnAction(event -> {
            if (name.getText().isBlank()) return; // Enter on an empty field presses the primary button
            add.run();
            event.consume();
        });
        var button = Buttons.secondary(context.say("chat-page.add"), add);
        button.setId("add-room");
        return Box.row(Gap.G8, Box.grow(name), button);
    }
}
