package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.failure.FailureException;
import hearth.plan.ImageName;

/// Waits for an image that has been on its way since the engine answered.
final class PullImage implements Step {
    private final String id;
    private final ImageName image;

    PullImage(String id, ImageName image) {
        this.id = id;
        this.image = image;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Finding look(Facts facts) {
        return facts.images().contains(image.toString())
                ? Finding.done(Finding.Reason.PRESENT, image.toString())
                : Finding.ToDo.of(new Change(Change.Kind.PULL, image.toString()));
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        server.awaitImage(image);
    }
}
