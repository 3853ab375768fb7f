package hearth.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.deploy.CasePlan;
import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.plan.ImageName;
import hearth.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WarehouseTest {
    private static final ImageName IMAGE = new ImageName("hello", "world");

    private final TestRegistry registry = new TestRegistry();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void theRegistryEnds() {
        registry.close();
    }

    @Test
    void anImageComesForTheServersProcessor() throws Exception {
        var names = members(fetch("aarch64"));
        assertThat(names).hasSize(3).first().isEqualTo("manifest.json");
        assertThat(text(fetch("aarch64")))
                .contains("\"architecture\":\"arm64\"")
                .contains("hello:world");
        assertThat(text(fetch("x86_64"))).contains("\"architecture\":\"amd64\"");
    }

    @Test
    void aRegistryThatWantsATokenGetsOne() throws Exception {
        registry.wantingToken();
        assertThat(members(fetch("x86_64"))).hasSize(3);
    }

    @Test
    void whatBrokeOffIsGoneOnWith() throws Exception {
        registry.breakingAfter(100_000);
        fetch("x86_64");
        assertThat(registry.asked()).anyMatch(line -> line.endsWith("bytes=100000-"));
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws Exception {
        fetch("x86_64");
        var before = registry.asked().size();
        fetch("x86_64");
        assertThat(registry.asked().subList(before, registry.asked().size()))
                .noneMatch(line -> line.startsWith("blobs"));
    }

    /// Images share layers, and are fetched side by side.
    @Test
    void theSameLayerWantedSeveralTimesAtOnceIsFetchedOnce() throws Exception {
        var warehouse = new Warehouse(folder);
        var together = new ArrayList<FutureTask<ImageArchive>>();
        for (int i = 0; i < 6; i++) {
            together.add(new FutureTask<>(() -> warehouse.fetch(IMAGE, plan(), "x86_64", _ -> {})));
            Thread.ofVirtual().start(together.getLast());
        }
        for (var one : together) assertThat(members(one.get())).hasSize(3);
        assertThat(registry.asked())
                .filteredOn(line -> line.startsWith("blobs"))
                .hasSize(2);
    }

    @Test
    void whatDoesNotHaveItsDigestIsThrownAway() throws Exception {
        registry.lying();
        assertThat(failure()).isInstanceOf(DockerFailure.ImageDamaged.class);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toFile().length() > 1000)).isEmpty();
        }
    }

    @Test
    void aRegistryThatRefusesSaysWhy() {
        assertThat(failure(registry.saying(404))).isInstanceOf(DockerFailure.ImageMissing.class);
        assertThat(failure(registry.saying(429))).isInstanceOf(DockerFailure.RegistryLimit.class);
        assertThat(failure(registry.saying(503))).isInstanceOf(DockerFailure.RegistryUnreachable.class);
    }

    @Test
    void thereIsNoneForAProcessorThatNobodyHas() {
        var failure = catchThrowableOfType(FailureException.class, () -> fetch("riscv64"))
                .failure();
        assertThat(failure).isInstanceOf(DockerFailure.ImageDamaged.class);
    }

    @Test
    void theSameImageMakesTheSameBytesFromAnywhereOn() throws Exception {
        var archive = fetch("x86_64");
        var whole = bytes(archive, 0);
        assertThat(whole).hasSize((int) archive.size());
        for (var from : new int[] {1, 511, 512, 513, 1500, 150_000, whole.length - 1, whole.length})
            assertThat(bytes(archive, from))
                    .as("from %d", from)
                    .isEqualTo(Arrays.copyOfRange(whole, from, whole.length));
    }

    @Test
    void progressIsInBytesAndEndsAtTheEnd() throws Exception {
        var seen = new ArrayList<Long>();
        new Warehouse(folder).fetch(IMAGE, plan(), "x86_64", progress -> seen.add(progress.done() - progress.total()));
        assertThat(seen).isSorted().last().isEqualTo(0L);
    }

    private Failure failure(TestRegistry prepared) {
        assertThat(prepared).isSameAs(registry);
        return failure();
    }

    private Failure failure() {
        return catchThrowableOfType(FailureException.class, () -> fetch("x86_64"))
                .failure();
    }

    private ImageArchive fetch(String processor) throws FailureException {
        return new Warehouse(folder).fetch(IMAGE, plan(), processor, _ -> {});
    }

    private Plan plan() {
        return CasePlan.with(
                Map.of("images", Map.of("mirror", registry.address().toString())));
    }

    private static byte[] bytes(ImageArchive archive, long from) throws Exception {
        var out = new ByteArrayOutputStream();
        archive.write(from, out, _ -> {});
        return out.toByteArray();
    }

    private static String text(ImageArchive archive) throws Exception {
        return new String(bytes(archive, 0), StandardCharsets.ISO_8859_1);
    }

    private static List<String> members(ImageArchive archive) throws Exception {
        var names = new ArrayList<String>();
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes(archive, 0)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }
}
