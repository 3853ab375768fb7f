package hearth.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.plan.ImageName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/// An image as `docker load` reads it (the layout of `docker save`; layers may stay packed). The same image
/// always makes the same bytes, so that one that was sent halfway can be gone on with.
public final class ImageArchive {
    private static final int BLOCK = 512;
    private static final int PIECE = 128 << 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final List<Member> members = new ArrayList<>();

    /// A member of the archive: bytes that are made up here, or a file.
    private sealed interface Member {
        long size();

        record Bytes(byte[] bytes) implements Member {
            @Override
            public long size() {
                return bytes.length;
            }
        }

        record Blob(Path file, long size) implements Member {}
    }

    private ImageArchive(String id) {
        this.id = id;
    }

    static ImageArchive of(ImageName image, Manifest manifest, BlobCache blobs) {
        var archive = new ImageArchive(manifest.config().digest().hex());
        var index = JSON.createArrayNode();
        var one = index.addObject().put("Config", name(manifest.config()));
        one.putArray("RepoTags").add(image.toString());
        var layers = one.putArray("Layers");
        manifest.layers().forEach(layer -> layers.add(name(layer)));
        var text = index.toString().getBytes(StandardCharsets.UTF_8);
        archive.add("manifest.json", new Member.Bytes(text));
        for (var part : manifest.parts())
            archive.add(name(part), new Member.Blob(blobs.file(part.digest()), part.size()));
        archive.members.add(new Member.Bytes(new byte[2 * BLOCK]));
        return archive;
    }

    private static String name(Manifest.Part part) {
        return part.digest().hex() + ".blob";
    }

    private void add(String name, Member content) {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.size());
        entry.setModTime(0L);
        entry.setIds(0, 0);
        entry.setNames("", "");
        var header = new byte[BLOCK];
        entry.writeEntryHeader(header);
        members.add(new Member.Bytes(header));
        members.add(content);
        var rest = (int) (content.size() % BLOCK);
        if (rest > 0) members.add(new Member.Bytes(new byte[BLOCK - rest]));
    }

    /// A name for these very bytes.
    public String id() {
        return id;
    }

    /// How many bytes it has.
    public long size() {
        return members.stream().mapToLong(Member::size).sum();
    }

    /// Writes it, from this byte on.
    ///
    /// @param sent called with the bytes that are gone by now, the skipped ones included
    public void write(long from, OutputStream out, LongConsumer sent) throws IOException {
        var at = 0L;
        for (var member : members) {
            var skip = Math.clamp(from - at, 0, member.size());
            at += skip;
            switch (member) {
                case Member.Bytes(var bytes) -> {
                    out.write(bytes, (int) skip, (int) (bytes.length - skip));
                    at += bytes.length - skip;
                }
                case Member.Blob(var file, var size) -> {
                    if (skip < size) at = copy(file, skip, out, at, sent);
                }
            }
            if (at >= from) sent.accept(at);
        }
    }

    private static long copy(Path file, long skip, OutputStream out, long before, LongConsumer sent)
            throws IOException {
        var at = before;
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(skip);
            var piece = new byte[PIECE];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                out.write(piece, 0, count);
                at += count;
                sent.accept(at);
            }
        }
        return at;
    }
}
