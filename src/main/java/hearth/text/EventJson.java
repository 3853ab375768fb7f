package hearth.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.plan.Fingerprint;
import hearth.plan.ImageName;
import hearth.plan.PlanProblem;
import hearth.secret.Redaction;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Events as JSON, one a line: for programs that watch, and for the journal. Made from the records themselves, so that
/// a new event or failure has its JSON at once; docs/events.md describes each, and a test compares the two.
///
/// A record that is one of several carries its name as `type`. Durations are seconds, moments ISO 8601 in UTC.
public final class EventJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FailureText failures;
    private final ProblemText problems;
    private final Redaction redaction;

    public EventJson(FailureText failures, ProblemText problems, Redaction redaction) {
        this.failures = failures;
        this.problems = problems;
        this.redaction = redaction;
    }

    /// The event in one line.
    public String line(Event event) {
        return redaction.mask(value(event).toString());
    }

    /// A plan that was refused: not an event, because nothing has begun.
    public String line(Instant at, List<PlanProblem> refused) {
        var node = JSON.objectNode().put("type", "plan-refused").put("at", at.toString());
        var list = node.putArray("problems");
        for (var problem : refused) {
            list.addObject()
                    .put("line", problem.line())
                    .put("key", problem.key())
                    .put("type", kebab(problem.problem().getClass().getSimpleName()))
                    .put("text", redaction.mask(problems.of(problem)));
        }
        return node.toString();
    }

    private JsonNode value(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(this::value).orElse(JSON.nullNode());
            case Collection<?> all -> {
                var array = JSON.arrayNode();
                all.forEach(one -> array.add(value(one)));
                yield array;
            }
            case Duration took -> JSON.numberNode(BigDecimal.valueOf(took.toMillis(), 3));
            case Boolean yes -> JSON.booleanNode(yes);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Enum<?> constant -> JSON.textNode(kebab(constant));
            case Fingerprint _, ImageName _, Instant _, Path _, String _ -> text(value.toString());
            case Failure failure -> failure(failure);
            case Record one ->
                fields(one, implementsSomething(one) ? kebab(one.getClass().getSimpleName()) : "");
            default -> throw new IllegalArgumentException("has no JSON: " + value.getClass());
        };
    }

    /// Before it gets quotes and escapes, in which a secret would not be recognised.
    private JsonNode text(String text) {
        return JSON.textNode(redaction.mask(text));
    }

    private JsonNode failure(Failure failure) {
        var words = failures.of(failure);
        return fields((Record) failure, type(failure))
                .<ObjectNode>set("what", text(words.what()))
                .<ObjectNode>set("why", text(words.why()))
                .set("now", text(words.now()));
    }

    private ObjectNode fields(Record one, String type) {
        var node = JSON.objectNode();
        if (!type.isEmpty()) node.put("type", type);
        for (var component : one.getClass().getRecordComponents())
            node.set(component.getName(), value(read(one, component)));
        return node;
    }

    private static Object read(Record one, RecordComponent component) {
        try {
            return component.getAccessor().invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static boolean implementsSomething(Record one) {
        return one.getClass().getInterfaces().length > 0;
    }

    /// The family and the name of a failure, such as `ssh.no-answer`.
    public static String type(Failure failure) {
        var family = failure.getClass().getEnclosingClass();
        var name = kebab(failure.getClass().getSimpleName());
        return family == null ? name : kebab(family.getSimpleName().replace("Failure", "")) + "." + name;
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
