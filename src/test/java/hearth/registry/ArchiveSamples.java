package hearth.registry;

import hearth.plan.ImageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Archives of images that nobody would run.
public final class ArchiveSamples {
    private static final int LAYER = 700_000;

    private ArchiveSamples() {}

    /// An archive with nothing in it.
    public static ImageArchive none() {
        return ImageArchive.of(
                new ImageName("nothing", "0"),
                new Manifest(new Manifest.Part(Digest.of(new byte[0]), 0), List.of()),
                new BlobCache(Path.of("")));
    }

    /// An archive of one layer, whose blobs are put into a folder.
    public static ImageArchive of(Path folder) throws IOException {
        Files.createDirectories(folder);
        var layer = new byte[LAYER];
        new Random(7).nextBytes(layer);
        var manifest = new Manifest(
                put(folder, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)), List.of(put(folder, layer)));
        return ImageArchive.of(new ImageName("hello", "world"), manifest, new BlobCache(folder));
    }

    private static Manifest.Part put(Path folder, byte[] bytes) throws IOException {
        var digest = Digest.of(bytes);
        Files.write(new BlobCache(folder).file(digest), bytes);
        return new Manifest.Part(digest, bytes.length);
    }
}
