package hearth;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import hearth.secret.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The technical details of what Hearth does, in English, for its owner only. Every line is masked; nothing of it is
/// seen on the terminal. The libraries speak up when they are worried, Hearth itself tells each fact once.
final class LogFile {
    /// Beyond this the file is set aside when Hearth starts, in place of the one that was set aside before.
    private static final long LARGEST = 4L << 20;

    private LogFile() {}

    /// Sends the log to a file in this folder; empty when it cannot be written, which keeps nobody from working.
    static Optional<Path> open(Path folder, Redaction redaction) {
        LogManager.getLogManager().reset();
        var file = folder.resolve("hearth.log");
        try {
            prepare(file);
        } catch (IOException _) {
            return Optional.empty();
        }
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context, redaction));
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("hearth").setLevel(Level.DEBUG);
        return Optional.of(file);
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context, Redaction redaction) {
        var pattern = new PatternLayout();
        pattern.setContext(context);
        pattern.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %logger{20} %msg%n%ex{full}%nopex");
        pattern.start();
        var masked = new LayoutBase<ILoggingEvent>() {
            @Override
            public String doLayout(ILoggingEvent event) {
                return redaction.mask(pattern.doLayout(event));
            }
        };
        masked.setContext(context);
        masked.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(masked);
        encoder.start();
        return encoder;
    }

    /// Makes the file before the library does, so that nobody else can ever read it.
    private static void prepare(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) > LARGEST)
            Files.move(file, file.resolveSibling("hearth.log.1"), StandardCopyOption.REPLACE_EXISTING);
        try {
            Files.createFile(file, onlyOwner(file));
        } catch (FileAlreadyExistsException _) {
            if (!Files.isWritable(file)) throw new IOException("not writable");
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path file) {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
