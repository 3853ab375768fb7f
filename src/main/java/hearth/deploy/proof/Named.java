package hearth.deploy.proof;

import hearth.failure.FailureException;
import java.util.List;

/// A probe that is one method.
record Named(String id, List<String> needs, List<String> finds, Trying trying) implements Probe {
    interface Trying {
        void run(Trial trial) throws FailureException;
    }

    @Override
    public void run(Trial trial) throws FailureException {
        trying.run(trial);
    }
}
