/// The window, tried without a server: models by themselves, pages by a robot.
@NullMarked
package hearth.ui;

import org.jspecify.annotations.NullMarked;
