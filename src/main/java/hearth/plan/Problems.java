package hearth.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with a plan while it is read.
final class Problems {
    private final List<PlanProblem> found = new ArrayList<>();

    void add(int line, String key, Problem problem) {
        add(new PlanProblem(line, key, problem));
    }

    void add(PlanProblem problem) {
        found.add(problem);
    }

    boolean none() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    /// In the order of their lines, each once; those of one line as they were found.
    List<PlanProblem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PlanProblem::line))
                .toList();
    }
}
