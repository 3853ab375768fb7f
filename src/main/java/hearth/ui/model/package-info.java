/// What the pages' models have in common: answers and their fields, work in the background, and what lies outside of
/// the window. No scene graph, no toolkit: plain tests try it.
@NullMarked
package hearth.ui.model;

import org.jspecify.annotations.NullMarked;
