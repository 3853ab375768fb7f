package hearth.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Case;
import hearth.deploy.CasePlan;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import hearth.plan.Language;
import hearth.text.EventText;
import hearth.text.FailureText;
import hearth.text.Names;
import hearth.text.Texts;
import hearth.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `docs/checks.md` is made from the checks, their texts, and what they come to in their cases.
final class ChecksDocsTest {
    private static final Path DOCS = Path.of("docs/checks.md");
    private static final Path MADE = Path.of("target/checks.md");

    private final Texts texts = Texts.in(Language.ENGLISH);
    private final Words words = new Words(texts, ZoneOffset.UTC);
    private final FailureText failures = new FailureText(texts, words);
    private final EventText events = new EventText(texts, words);
    private final Names names = new Names(texts);
    private final List<Case> cases = Case.in("checks");

    @Test
    void theDocumentSaysWhatTheChecksDo() throws IOException {
        var made = document();
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);
        if (System.getProperty("hearth.cases", "").equals("write")) Files.writeString(DOCS, made);
        assertThat(Files.exists(DOCS) ? Files.readString(DOCS) : "")
                .as("docs/checks.md is out of date. It is made by this test: cp %s %s", MADE, DOCS)
                .isEqualTo(made);
    }

    private String document() {
        var checks = Checks.forPlan(CasePlan.usual());
        var out = new StringBuilder("""
                # Checks

                What Hearth looks at before it changes anything: `hearth check PLAN`, and before every deployment that has something to do. All
                of it is gathered side by side, within seconds; nothing on the server changes. A check **passes**, **warns** (it would work, and
                one should know this) or **fails** (it would not work: nothing is changed, and the exit code is 3). What cannot be found out is
                told as *not known*.

                This page is made from the checks themselves; the examples are from their tests.

                | check | | looks from |
                |---|---|---|
                """);
        for (var check : checks)
            out.append("| [%s](#%s) | %s | %s |\n"
                    .formatted(names.check(check.id()), check.id(), names.about(check.id()), from(check)));
        for (var check : checks) out.append(chapter(check));
        return out.toString();
    }

    private static String from(Check check) {
        return switch (check.from()) {
            case SERVER -> "the server";
            case HERE -> "this computer";
            case BOTH -> "both ends";
        };
    }

    private String chapter(Check check) {
        var out = new StringBuilder("\n## <a id=\"%s\"></a>%s\n\n`%s`: %s\n"
                .formatted(check.id(), names.check(check.id()), check.id(), names.about(check.id())));
        var told = new LinkedHashMap<String, String>();
        for (var one : cases) {
            if (!one.id().equals(check.id())) continue;
            var verdict = Checks.forPlan(one.plan()).stream()
                    .filter(same -> same.id().equals(check.id()))
                    .findFirst()
                    .orElseThrow()
                    .look(one.sight());
            switch (verdict) {
                case Verdict.Fail(var failure, var _) ->
                    told.putIfAbsent(kind(failure), finding("fails", failure, verdict));
                case Verdict.Warn(var failure, var _) ->
                    told.putIfAbsent(kind(failure), finding("warns", failure, verdict));
                case Verdict.Pass _, Verdict.NotKnown _ -> {}
            }
        }
        told.values().forEach(out::append);
        return out.toString();
    }

    private static String kind(Failure failure) {
        return failure.getClass().getSimpleName();
    }

    private String finding(String how, Failure failure, Verdict verdict) {
        var said = failures.of(failure);
        var fix = verdict.offered()
                .map(one -> "  \n  Hearth can do this, if it is allowed to (`--fix %s`): %s."
                        .formatted(one.kind().id(), events.of(one)));
        return "\n- It %s: **%s** %s  \n  %s%s\n".formatted(how, said.what(), said.why(), said.now(), fix.orElse(""));
    }
}
