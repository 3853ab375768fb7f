package hearth.registry;

import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.ImageName;
import hearth.plan.Plan;
import hearth.web.NameService;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Images on this computer, fetched without Docker. What has arrived once stays, in a folder that may be deleted at any
/// time.
public final class Warehouse {
    private static final Duration LOOKUP = Duration.ofSeconds(5);

    private final BlobCache blobs;

    /// @param folder where blobs are kept
    public Warehouse(Path folder) {
        this.blobs = new BlobCache(folder);
    }

    /// Fetches what is not here yet of an image.
    ///
    /// @param processor as `uname -m` says: `x86_64`, `aarch64`
    public ImageArchive fetch(ImageName image, Plan plan, String processor, Consumer<PullProgress> progress)
            throws FailureException {
        var where = Reference.of(image, plan.images().mirror());
        var registry = new Registry(NameService.here(plan.resolver(), LOOKUP));
        try {
            var manifest = manifest(registry, where, architecture(processor));
            var total = manifest.size();
            var done = 0L;
            for (var part : manifest.parts()) {
                var before = done;
                blobs.fetch(
                        registry, where, part, arrived -> progress.accept(new PullProgress(before + arrived, total)));
                done += part.size();
            }
            return ImageArchive.of(image, manifest, blobs);
        } catch (Registry.Refused e) {
            throw refused(image, e).thrown();
        } catch (Registry.Damaged | IllegalArgumentException e) {
            throw new DockerFailure.ImageDamaged(image, evidence(where, e)).thrown();
        } catch (FileSystemException e) {
            throw new LocalFailure.FileUnwritable(Path.of(String.valueOf(e.getFile()))).thrown();
        } catch (IOException e) {
            throw new DockerFailure.RegistryUnreachable(image, evidence(where, e)).thrown();
        }
    }

    private static Manifest manifest(Registry registry, Reference where, String architecture)
            throws IOException, FailureException {
        var text = registry.manifest(where, where.tag());
        if (!Manifest.several(text)) return Manifest.parse(text);
        var chosen = Manifest.chosen(text, architecture)
                .orElseThrow(() -> new IllegalArgumentException("there is none for " + architecture));
        return Manifest.parse(registry.manifest(where, chosen.toString()));
    }

    private static String architecture(String processor) {
        return switch (processor) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> processor;
        };
    }

    private static DockerFailure refused(ImageName image, Registry.Refused e) {
        return switch (e.status()) {
            case 404 -> new DockerFailure.ImageMissing(image);
            case 429 -> new DockerFailure.RegistryLimit(image);
            default ->
                new DockerFailure.RegistryUnreachable(
                        image, Evidence.of("registry", e.status(), String.valueOf(e.getMessage())));
        };
    }

    private static Evidence evidence(Reference where, Exception e) {
        return Evidence.of(where.registry().toString(), -1, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
