package hearth.docker.api;

import hearth.failure.FailureException;

/// Carries a failure through docker-java, whose interfaces allow no checked exception.
final class Carried extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureException inside;

    Carried(FailureException inside) {
        super(inside);
        this.inside = inside;
    }

    FailureException inside() {
        return inside;
    }
}
