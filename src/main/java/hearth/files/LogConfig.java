package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.plan.Plan;
import java.util.List;

/// Synapse's log configuration: to the console only, where Docker keeps and rotates it (Synapse docs, "Logging sample
/// config"). Without this file Synapse would write one that logs to a place its container may not write to.
public final class LogConfig {
    private LogConfig() {}

    /// The text of the file.
    public static String text(Plan plan) {
        var level = plan.chat().basics().logLevel().name();
        var format = "%(asctime)s - %(name)s - %(lineno)d - %(levelname)s - %(request)s - %(message)s";
        return new CommentedYaml()
                .section(
                        new Comments(plan.language()).say("logging"),
                        ordered(
                                "version", 1,
                                "disable_existing_loggers", false,
                                "formatters", ordered("precise", ordered("format", format)),
                                "handlers",
                                        ordered(
                                                "console",
                                                ordered("class", "logging.StreamHandler", "formatter", "precise")),
                                "loggers", ordered("synapse.storage.SQL", ordered("level", level)),
                                "root", ordered("level", level, "handlers", List.of("console"))))
                .text();
    }
}
