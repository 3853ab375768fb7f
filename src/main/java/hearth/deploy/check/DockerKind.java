package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.DockerFailure;

/// An engine that is there already is one that Hearth can use: new enough, not locked into Ubuntu's snap, not
/// Podman under Docker's name, and with a storage driver that does not copy every image again and again.
final class DockerKind implements Check {
    @Override
    public String id() {
        return "docker";
    }

    @Override
    public Verdict look(Sight sight) {
        var engine = sight.facts().engine();
        var docker = sight.survey().docker();
        if (docker.program().contains("/snap/") || engine.root().startsWith("/var/snap/"))
            return new Verdict.Fail(new DockerFailure.OtherKind("snap"));
        if (docker.program().endsWith("/podman")) return new Verdict.Fail(new DockerFailure.OtherKind("podman"));
        if (engine.version().isEmpty()) return new Verdict.Pass(engine.installed() ? docker.program() : "–");
        var version = engine.version().get();
        if (EngineAge.tooOld(version)) return new Verdict.Fail(new DockerFailure.TooOld(version, EngineAge.LEAST));
        var driver = docker.driver().orElse("?");
        return driver.equals("vfs")
                ? new Verdict.Warn(new DockerFailure.SlowStorage(driver))
                : new Verdict.Pass(version + ", " + driver);
    }
}
