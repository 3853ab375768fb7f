package hearth.deploy.proof;

import hearth.deploy.Narrator;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.Unexpected;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Runs probes side by side, each as soon as those it needs have passed, and tells of them in the order of the table:
/// so the first that fails is nearest to the cause.
final class Course {
    private final Trial trial;
    private final Narrator narrator;
    private final Map<String, CompletableFuture<Result>> results = new LinkedHashMap<>();

    private sealed interface Result {
        record Passed(Duration took) implements Result {}

        record Failed(Failure failure) implements Result {}

        record Untried(String needs) implements Result {}
    }

    Course(Trial trial, Narrator narrator) {
        this.trial = trial;
        this.narrator = narrator;
    }

    /// Runs them all.
    ///
    /// @return the first failure in the order of the table
    Optional<Failure> run(List<Probe> probes) throws FailureException {
        probes.forEach(probe -> results.put(probe.id(), new CompletableFuture<>()));
        var threads = probes.stream()
                .map(probe -> Thread.ofVirtual().start(() -> result(probe.id()).complete(tried(probe))))
                .toList();
        try {
            Optional<Failure> first = Optional.empty();
            for (var probe : probes) {
                var failure = tell(probe.id(), result(probe.id()).get());
                if (first.isEmpty()) first = failure;
            }
            return first;
        } catch (ExecutionException e) {
            throw new IllegalStateException("results are always completed normally", e);
        } catch (InterruptedException _) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new LocalFailure.Cancelled().thrown();
        }
    }

    /// Whether a probe of an earlier run or of this one has passed.
    boolean passed(String probe) {
        var result = results.get(probe);
        return result != null && result.getNow(new Result.Untried("")) instanceof Result.Passed;
    }

    private Result tried(Probe probe) {
        try {
            for (var need : probe.needs()) {
                if (!(result(need).get() instanceof Result.Passed)) return new Result.Untried(need);
            }
            var start = trial.now();
            probe.run(trial);
            return new Result.Passed(Duration.between(start, trial.now()));
        } catch (FailureException e) {
            return new Result.Failed(e.failure());
        } catch (InterruptedException _) {
            return new Result.Failed(new LocalFailure.Cancelled());
        } catch (ExecutionException | RuntimeException e) {
            return new Result.Failed(Unexpected.of(e));
        }
    }

    private CompletableFuture<Result> result(String probe) {
        var result = results.get(probe);
        if (result == null) throw new IllegalStateException(probe + " is needed and not in the table");
        return result;
    }

    private Optional<Failure> tell(String probe, Result result) {
        return switch (result) {
            case Result.Passed(var took) -> {
                narrator.proved(probe, took);
                yield Optional.empty();
            }
            case Result.Failed(var failure) -> {
                narrator.unproved(probe, failure);
                yield Optional.of(failure);
            }
            case Result.Untried(var needs) -> {
                narrator.untried(probe, needs);
                yield Optional.empty();
            }
        };
    }
}
