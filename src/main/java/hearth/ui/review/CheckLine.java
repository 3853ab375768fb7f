package hearth.ui.review;

import hearth.deploy.Verdict;
import java.util.Optional;

/// A check, and what it came to once somebody has looked.
public record CheckLine(String id, Optional<Verdict> verdict) {}
