package hearth.deploy;

import hearth.failure.Failure;
import hearth.plan.Fingerprint;
import hearth.plan.ImageName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the world hears of a deployment, in order. Data only, already free of secrets; `EventText` says it in
/// words, the journal keeps it as JSON.
///
/// Steps, checks and probes appear by their id (`install-docker`), which never changes; their names are `text`'s.
public sealed interface Event {
    /// When it happened.
    Instant at();

    /// The connection stands.
    record Connected(Instant at, String server, Fingerprint hostKey, Duration took) implements Event {}

    /// The server was looked at.
    record Looked(Instant at, String system, long memoryBytes, long freeDiskBytes, Optional<String> docker)
            implements Event {}

    /// A check has its result.
    record Checked(Instant at, String check, Verdict verdict) implements Event {}

    /// A step was held against the server, before anything changed.
    record Found(Instant at, String step, Finding finding) implements Event {}

    /// A step begins to act.
    record Began(Instant at, String step) implements Event {}

    /// A step has something to tell while it works.
    record Said(Instant at, String step, Milestone milestone, String detail) implements Event {}

    /// Bytes of an image arrived.
    record Pulled(Instant at, ImageName image, long done, long total) implements Event {}

    /// A step has done its work and the server was seen to have changed accordingly.
    record Done(Instant at, String step, Duration took) implements Event {}

    /// A probe of the proof of life passed.
    record Proved(Instant at, String probe, Duration took) implements Event {}

    /// A probe of the proof of life did not see what it should have seen. The others go on.
    record Unproved(Instant at, String probe, Failure failure) implements Event {}

    /// A probe could not be tried, because another one failed.
    ///
    /// @param needs the id of that other probe
    record Untried(Instant at, String probe, String needs) implements Event {}

    /// What somebody had edited by hand in homeserver.yaml is part of the plan from now on.
    ///
    /// @param options what stands under `extra:` in the plan now
    /// @param plan    the person's plan file, if Hearth could write it
    /// @param copy    the same as it was before
    record EditsKept(Instant at, List<String> options, Optional<Path> plan, Optional<Path> copy) implements Event {}

    /// The end: it did not work.
    ///
    /// @param where the id of the step, check or probe, or an empty text
    record Failed(Instant at, String where, Failure failure) implements Event {}

    /// The end: something stands in the way, and nothing was changed. Whatever else stands in the way was told
    /// before.
    record Blocked(Instant at, String where, Failure failure) implements Event {}

    /// The end: somebody stopped it.
    record Cancelled(Instant at) implements Event {}

    /// The end: all is well.
    ///
    /// @param changed      how many steps acted; none when all was as it should be
    /// @param proved       how many probes passed
    /// @param passwordFile where the administrator's password was written, when Hearth made it up
    record Finished(
            Instant at,
            int changed,
            int proved,
            Duration took,
            String address,
            String administrator,
            Optional<Path> passwordFile)
            implements Event {}

    /// What a step can say while it works.
    enum Milestone {
        /// Another program is using the package manager.
        WAITING_FOR_PACKAGES,
        /// The lists of packages are being fetched.
        UPDATING_PACKAGES,
        /// Packages are being installed; the detail names them.
        INSTALLING_PACKAGES,
        /// The Docker engine is being started.
        STARTING_DOCKER,
        /// The registry does not answer; the detail names the image.
        WAITING_FOR_REGISTRY,
        /// The image is downloaded to this computer; the detail names it.
        FETCHING_HERE,
        /// The image is carried over the SSH connection; the detail names it.
        CARRYING_OVER,
        /// The Docker engine is away for a moment.
        WAITING_FOR_DOCKER,
        /// The old container stands aside until the new one is proven.
        SETTING_ASIDE,
        /// The new container did not become ready, the old one is put back.
        PUTTING_BACK,
        /// Waiting until a program answers; the detail names it.
        WAITING_FOR,
        /// Synapse has made the server's keys.
        KEYS_MADE,
        /// Synapse has accepted homeserver.yaml.
        CONFIGURATION_ACCEPTED,
        /// The certificate authority is being asked.
        WAITING_FOR_CERTIFICATE,
        /// Synapse wants a pause before the administrator signs in again; the detail is its seconds.
        WAITING_TO_SIGN_IN,
        /// The containers are being restarted, to see that everything comes back.
        RESTARTING_CONTAINERS
    }
}
