package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.Step;
import hearth.deploy.step.Steps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The connection breaks during every single step, and the same thing is done again until it works.
@Tag("practice")
class InterruptionTest {
    private final PracticeServer server = Practice.server("cuts", "--fresh");
    private final Rehearsal laptop = new Rehearsal(server, "laptop");

    @AfterEach
    void theServerGoes() {
        server.remove();
    }

    @Test
    void aConnectionThatBreaksInEveryStepStillEndsInAProvenHomeserver() {
        var steps = Steps.forPlan(server.plan()).stream().map(Step::id).toList();
        var broken = new HashSet<String>();
        var went = new ArrayList<Outcome>();

        do {
            went.add(laptop.run(Goal.DEPLOY, server.plan(), event -> {
                        if (event instanceof Event.Began(var _, var step) && broken.add(step)) server.cut();
                    })
                    .outcome());
        } while (went.getLast() != Outcome.DONE && went.size() < 3 * steps.size());

        assertThat(went.getLast()).isEqualTo(Outcome.DONE);
        assertThat(broken).containsAll(List.of("install-docker", "start-postgres", "configure-synapse", "prove"));
        assertThat(server.sh("docker ps -aq | wc -l")).isEqualTo("3\n");
        assertThat(server.sh("docker exec postgres psql -U postgres -XAtd synapse -c 'SELECT count(*) FROM users'"))
                .isEqualTo("1\n");
    }
}
