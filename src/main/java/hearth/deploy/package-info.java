/// A deployment: what the server looks like ([Facts]), what is missing ([Step#look]), how to get there
/// ([Step#act]), and what the world hears of it ([Event]). Knows neither screen nor terminal; names no adapter.
@NullMarked
package hearth.deploy;

import org.jspecify.annotations.NullMarked;
