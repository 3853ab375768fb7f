package hearth.contract;

/// What [hearth.docker.Docker] promises. Everything has names of its own and is removed before each test.
abstract class DockerContract
        implements DockerPulls, DockerKeeps, DockerStarts, DockerRunsToEnd, DockerChanges, DockerLooks {}
