/// How the chat server behaves: limits, keeping, rooms; beside them the file that it makes, with what differs.
@NullMarked
package hearth.ui.chat;

import org.jspecify.annotations.NullMarked;
