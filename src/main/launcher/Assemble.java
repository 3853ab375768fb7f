import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Finishes `target/hearth` after Maven has put the jars into its `lib`: adds a runtime and the launchers.
/// The build runs this file as it is, on the JDK that compiled Hearth: `java Assemble.java OUTPUT LAUNCHERS`.
final class Assemble {
    /// What Hearth, JavaFX and the libraries use of the JDK. The libraries stay on the class path: several have no
    /// module-info, which jlink refuses. jdk.crypto.ec and jdk.localedata are found at run time only.
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.scripting",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.xml",
            "jdk.crypto.ec",
            "jdk.jsobject",
            "jdk.localedata",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    private static final List<String> JLINK = List.of(
            "--add-modules",
            String.join(",", MODULES),
            "--include-locales=en,zh",
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--compress=zip-6",
            "--generate-cds-archive");

    private Assemble() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var output = Path.of(args[0]);
        dropStrangers(output.resolve("lib"));
        makeRuntime(output.resolve("runtime"));
        archiveClasses(output, classes(output, Path.of(args[1]).resolve("classes.lst")));
        copyLaunchers(Path.of(args[1]), output.resolve("bin"));
    }

    /// Removes jars which an earlier build left and this one does not name in its class path.
    private static void dropStrangers(Path lib) throws IOException {
        var own = "hearth.jar";
        var wanted = new HashSet<String>();
        wanted.add(own);
        try (var jar = new JarFile(lib.resolve(own).toFile())) {
            var classPath = jar.getManifest().getMainAttributes().getValue(Name.CLASS_PATH);
            wanted.addAll(Arrays.asList(classPath.split(" ")));
        }
        try (var jars = Files.list(lib)) {
            for (var jar : jars.toList()) {
                if (!wanted.contains(jar.getFileName().toString())) {
                    Files.delete(jar);
                }
            }
        }
    }

    /// Takes about ten seconds, so a runtime that was made by the same recipe is kept.
    private static void makeRuntime(Path runtime) throws IOException {
        var recipe = Runtime.version() + " " + System.getProperty("java.home") + " " + String.join(" ", JLINK);
        var note = runtime.resolve("recipe");
        if (Files.exists(note) && Files.readString(note).equals(recipe)) {
            return;
        }
        System.out.println("Making the runtime that Hearth brings along (about 10 s) ...");
        removeTree(runtime);
        var jlink = ToolProvider.findFirst("jlink").orElseThrow();
        var args = Stream.concat(JLINK.stream(), Stream.of("--output", runtime.toString()));
        if (jlink.run(System.out, System.err, args.toArray(String[]::new)) != 0) {
            throw new IOException("jlink failed, see above");
        }
        Files.writeString(note, recipe); // last: a runtime without it is half-made
    }

    /// What is needed until the window is there, and all that is Hearth's own.
    private static Path classes(Path output, Path untilTheWindow) throws IOException {
        var all = new ArrayList<>(Files.readAllLines(untilTheWindow));
        try (var jar = new JarFile(output.resolve("lib/hearth.jar").toFile())) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .forEach(name -> all.add(name.substring(0, name.length() - ".class".length())));
        }
        return Files.write(output.resolveSibling("hearth-classes.lst"), all);
    }

    /// Keeps classes in the form in which the virtual machine has them in memory, already linked to each other (JEP
    /// 483): the window is there in about half the time. The launchers name the file; where it does not fit the jars, by
    /// their size and time, it is passed over. Takes about eight seconds.
    private static void archiveClasses(Path output, Path list) throws IOException, InterruptedException {
        var log = output.resolveSibling("hearth-classes.log").toFile();
        var dump = new ProcessBuilder(
                        output.resolve("runtime/bin/java").toString(),
                        "-Xshare:dump",
                        "-XX:+AOTClassLinking",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + output.resolve("lib/hearth.jsa"),
                        "-cp",
                        output.resolve("lib/hearth.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (dump.waitFor() != 0) {
            throw new IOException("the classes cannot be kept, see " + log);
        }
    }

    private static void copyLaunchers(Path from, Path bin) throws IOException {
        Files.createDirectories(bin);
        for (var name : List.of("hearth", "hearth.bat")) {
            var launcher =
                    Files.copy(from.resolve(name), bin.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            if (!launcher.toFile().setExecutable(true, false)) {
                throw new IOException("cannot be made executable: " + launcher);
            }
        }
    }

    private static void removeTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (var file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }
}
