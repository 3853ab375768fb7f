/// The parts that pages are made of: native controls that wear the one style sheet. Every name of a class in it is in
/// Style, every picture in Icon.
@NullMarked
package hearth.ui.control;

import org.jspecify.annotations.NullMarked;
