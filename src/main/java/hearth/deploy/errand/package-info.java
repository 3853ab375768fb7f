/// Errands: small things that somebody wants done once on a server that runs, beside deploying it. `Deployer`
/// runs them; front ends make them and ask them afterwards what came of it.
@NullMarked
package hearth.deploy.errand;

import org.jspecify.annotations.NullMarked;
