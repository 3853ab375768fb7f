package hearth.registry;

import hearth.failure.FailureException;
import hearth.registry.Manifest.Part;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/// Blobs on this computer, each under its digest. One that broke off in the middle is gone on with; one that is
/// not what it should be is thrown away.
final class BlobCache {
    private static final int PIECE = 256 << 10;
    private static final int TRIES = 5;

    private final Path folder;
    private final Map<Digest, ReentrantLock> locks = new ConcurrentHashMap<>();

    BlobCache(Path folder) {
        this.folder = folder;
    }

    /// The file of a blob that is there.
    Path file(Digest digest) {
        return folder.resolve(digest.hex());
    }

    /// Makes sure that a blob is there.
    ///
    /// @param arrived called with the bytes of it that are there by now
    void fetch(Registry registry, Reference image, Part part, LongConsumer arrived)
            throws IOException, FailureException {
        // Images share layers, and are fetched side by side: whoever comes second finds it there.
        var lock = locks.computeIfAbsent(part.digest(), _ -> new ReentrantLock());
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        try {
            fetchAlone(registry, image, part, arrived);
        } finally {
            lock.unlock();
        }
    }

    private void fetchAlone(Registry registry, Reference image, Part part, LongConsumer arrived)
            throws IOException, FailureException {
        if (Files.exists(file(part.digest()))) {
            arrived.accept(part.size());
            return;
        }
        Files.createDirectories(folder);
        var begun = folder.resolve(part.digest().hex() + ".part");
        for (int tried = 1; ; tried++) {
            var before = size(begun);
            try {
                goOn(registry, image, part, begun, arrived);
                break;
            } catch (Registry.Refused e) {
                throw e;
            } catch (IOException e) {
                // As long as something arrives, going on is worth it.
                if (tried >= TRIES || size(begun) == before) throw e;
            }
        }
        if (!digest(begun).equals(part.digest())) {
            Files.delete(begun);
            throw new Registry.Damaged(part.digest().toString());
        }
        Files.move(begun, file(part.digest()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void goOn(Registry registry, Reference image, Part part, Path begun, LongConsumer arrived)
            throws IOException, FailureException {
        var from = Math.min(size(begun), part.size());
        if (from == part.size() && from > 0) return;
        try (var answer = registry.blob(image, part.digest(), from)) {
            var goesOn = answer.status() == 206;
            var done = goesOn ? from : 0;
            var how = goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
            try (var out = Files.newOutputStream(begun, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
                var piece = new byte[PIECE];
                for (int count = answer.body().read(piece);
                        count >= 0;
                        count = answer.body().read(piece)) {
                    out.write(piece, 0, count);
                    done += count;
                    arrived.accept(done);
                }
            }
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static Digest digest(Path file) throws IOException {
        var sha256 = Digest.sha256();
        try (var in = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) Digest.update(sha256, piece, count);
        }
        return Digest.ended(sha256);
    }
}
