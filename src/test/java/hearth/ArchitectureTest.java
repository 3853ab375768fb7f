package hearth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The borders of the house. Each says why it stands; the map is in docs/decisions/0001.
@AnalyzeClasses(packages = "hearth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Path MAIN = Path.of("src/main/java/hearth");

    @ArchTest
    static void theScanSawTheHouse(JavaClasses seen) {
        assertThat(seen.size()).as("classes that the rules were held against").isGreaterThan(250);
    }

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("secret")
            .definedBy("hearth.secret")
            .layer("plan")
            .definedBy("hearth.plan")
            .layer("failure")
            .definedBy("hearth.failure")
            .layer("http")
            .definedBy("hearth.http")
            .layer("host")
            .definedBy("hearth.host..")
            .layer("docker")
            .definedBy("hearth.docker..")
            .layer("database")
            .definedBy("hearth.database..")
            .layer("web")
            .definedBy("hearth.web")
            .layer("registry")
            .definedBy("hearth.registry")
            .layer("matrix")
            .definedBy("hearth.matrix")
            .layer("files")
            .definedBy("hearth.files")
            .layer("deploy")
            .definedBy("hearth.deploy..")
            .layer("text")
            .definedBy("hearth.text")
            .layer("store")
            .definedBy("hearth.store")
            .layer("terminal")
            .definedBy("hearth.terminal..")
            .layer("ui")
            .definedBy("hearth.ui..")
            .layer("top")
            .definedBy("hearth")
            .whereLayer("top")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("terminal")
            .mayOnlyBeAccessedByLayers("top")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("top")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("terminal", "ui", "store", "top")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("terminal", "ui", "top")
            .whereLayer("deploy")
            .mayOnlyBeAccessedByLayers("text", "store", "terminal", "ui", "top")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("deploy", "terminal", "ui")
            .whereLayer("matrix")
            .mayOnlyBeAccessedByLayers("deploy")
            .whereLayer("registry")
            .mayOnlyBeAccessedByLayers("deploy", "top")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("matrix", "registry", "deploy", "top")
            .whereLayer("database")
            .mayOnlyBeAccessedByLayers("deploy", "top")
            .whereLayer("docker")
            .mayOnlyBeAccessedByLayers("files", "registry", "deploy", "text", "top")
            .whereLayer("host")
            .mayOnlyBeAccessedByLayers("docker", "database", "web", "deploy", "terminal", "top")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("docker", "web", "matrix", "registry", "deploy")
            .because("each layer has to be readable, and testable, without the ones above it");

    @ArchTest
    static final ArchRule jschStaysInItsAdapter = only("hearth.host.jsch", "com.jcraft.jsch..");

    @ArchTest
    static final ArchRule dockerJavaStaysInItsAdapter = only("hearth.docker.api", "com.github.dockerjava..");

    @ArchTest
    static final ArchRule jdbcStaysInItsAdapter = only("hearth.database.jdbc", "java.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule tarStaysInTheRegistry = only("hearth.registry", "org.apache.commons.compress..");

    @ArchTest
    static final ArchRule httpcoreStaysInHttp = only("hearth.http", "org.apache.hc..");

    @ArchTest
    static final ArchRule namesAndTlsStayInWeb = only("hearth.web", "org.xbill.DNS..", "javax.net.ssl..");

    @ArchTest
    static final ArchRule picocliStaysInTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages("hearth", "hearth.terminal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the words on a command line are one front end's business");

    @ArchTest
    static final ArchRule javaFxStaysInTheWindow = noClasses()
            .that()
            .resideOutsideOfPackage("hearth.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..", "me.gosimple..")
            .because("a screen is one front end's business: everything else has to work without one");

    @ArchTest
    static final ArchRule modelsHaveNoSceneGraph = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .or()
            .resideInAPackage("hearth.ui.model")
            .or()
            .haveFullyQualifiedName("hearth.ui.Wizard")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..",
                    "javafx.stage..",
                    "javafx.animation..",
                    "javafx.application..",
                    "hearth.ui.control")
            .because("what a page knows and decides is tried without a screen");

    @ArchTest
    static final ArchRule theWindowSeesNothingBelowTheDeployer = noClasses()
            .that()
            .resideInAPackage("hearth.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "hearth.host..",
                    "hearth.docker..",
                    "hearth.database..",
                    "hearth.web..",
                    "hearth.matrix..",
                    "hearth.http..")
            .because("the window asks the deployer, and never a server");

    @ArchTest
    static final ArchRule yamlStaysWhereTextIsMade = noClasses()
            .that()
            .resideOutsideOfPackages("hearth.plan", "hearth.files")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..")
            .because("everyone else works with values that were parsed");

    @ArchTest
    static final ArchRule nobodyOpensSocketsByTheBackDoor = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("it can neither go through SSH nor be told an address: docs/decisions/0004");

    @ArchTest
    static final ArchRule onlyWiringNamesAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("hearth", "hearth.host.jsch", "hearth.docker.api", "hearth.database.jdbc")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("hearth.host.jsch", "hearth.docker.api", "hearth.database.jdbc")
            .because("whatever stands on a port can be tried with a fake");

    @ArchTest
    static final ArchRule nothingIsStaticAndMutable = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two deployments in one program must not know of each other");

    @ArchTest
    static final ArchRule onlyTheTerminalPrints = noClasses()
            .that()
            .resideOutsideOfPackages("hearth", "hearth.terminal..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what a person reads comes from events");

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        try (var folders = Files.walk(MAIN)) {
            var silent = folders.filter(Files::isDirectory)
                    .filter(folder -> !read(folder.resolve("package-info.java")).contains("@NullMarked"))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        try (var files = Files.walk(MAIN)) {
            var longer = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).lines().count() > 300)
                    .toList();
            assertThat(longer).isEmpty();
        }
    }

    @Test
    void noClassIsCalledByWhatItIsInsteadOfWhatItDoes() throws IOException {
        try (var files = Files.walk(MAIN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches(".*(Util|Utils|Helper|Manager|Impl)\\.java"));
        }
    }

    @Test
    void theProductDoesNotKnowThatThePracticeWorldExists() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            var knowing = files.filter(Files::isRegularFile)
                    .filter(file -> List.of("practice", "pebble").stream()
                            .anyMatch(read(file).toLowerCase(java.util.Locale.ROOT)::contains))
                    .toList();
            assertThat(knowing).isEmpty();
        }
    }

    private static ArchRule only(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("only " + home + " knows that library: another one can take its place there");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
