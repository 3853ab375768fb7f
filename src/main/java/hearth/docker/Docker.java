package hearth.docker;

import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.plan.ImageName;
import java.util.Optional;
import java.util.function.Consumer;

/// The Docker engine of a server, for changing things; what is there is seen by `deploy.Facts`. Safe for use by
/// several threads at once.
///
/// Everything it makes carries the label `hearth=1`. Whatever would stop, rename, restart or remove a thing without
/// that label fails with `DockerFailure.Foreign` and changes nothing. A thread that is interrupted while it waits
/// leaves with `LocalFailure.Cancelled`.
public interface Docker extends AutoCloseable {
    /// The label that says "Hearth made this".
    String LABEL = "hearth";

    /// Fetches an image and returns when it is complete. Pulling what is there already costs one question to the
    /// registry.
    ///
    /// @param progress called as bytes arrive, from another thread
    void pull(ImageName image, Consumer<PullProgress> progress) throws FailureException;

    /// By which kinds of address the containers of a network get out.
    enum Families {
        IPV4,
        /// Also by IPv6, if the engine leads them out by that at all.
        BOTH
    }

    /// Makes a bridge network; one of that name that Hearth made before is fine.
    void createNetwork(String name, Families families) throws FailureException;

    /// Makes a volume; one of that name that Hearth made before is fine.
    void createVolume(String name) throws FailureException;

    /// Makes and starts a container. A left-over of that name that Hearth made and that is not running is removed
    /// first; one that runs and was made from the same spec is fine, from another spec it is refused. A container
    /// that cannot be started is not left behind.
    void start(ContainerSpec spec) throws FailureException;

    /// Runs a container to its end and removes it, however it ends. A left-over of that name that Hearth made is
    /// removed first, running or not.
    Ended runToEnd(ContainerSpec spec) throws FailureException;

    /// Starts a container that stands still.
    void startAgain(String container) throws FailureException;

    /// Stops a container, giving its program `seconds` to end by itself.
    void stop(String container, int seconds) throws FailureException;

    /// Stops and starts a container.
    void restart(String container) throws FailureException;

    /// Tells the program of a container that runs to read again what it can read again while it goes on (SIGHUP).
    void reload(String container) throws FailureException;

    /// Gives a container another name.
    void rename(String container, String name) throws FailureException;

    /// Removes a container, running or not, and its anonymous volumes. None of that name is fine.
    void remove(String container) throws FailureException;

    /// What a container looks like now, or empty when there is none of that name, whoever made it.
    Optional<ContainerState> look(String container) throws FailureException;

    /// The last lines a container printed, masked.
    Evidence lastLines(String container) throws FailureException;

    /// Lets go of the connections; nothing on the server changes.
    @Override
    void close();
}
