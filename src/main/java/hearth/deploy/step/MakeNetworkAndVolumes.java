package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Containers;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.docker.Docker;
import hearth.failure.DockerFailure;
import hearth.failure.FailureException;
import java.util.ArrayList;

/// Makes the network that the containers share and the volumes that keep their data. One of those names that
/// somebody else made is never used: it may hold somebody's data.
final class MakeNetworkAndVolumes implements Step {
    @Override
    public String id() {
        return "make-network-and-volumes";
    }

    @Override
    public Finding look(Facts facts) {
        var changes = new ArrayList<Change>();
        var network = facts.networks().get(Containers.NETWORK);
        if (network == null) changes.add(new Change(Change.Kind.MAKE_NETWORK, Containers.NETWORK));
        else if (!network.ours()) return foreign(DockerFailure.Thing.NETWORK, Containers.NETWORK);
        for (var name : Containers.VOLUMES) {
            var volume = facts.volumes().get(name);
            if (volume == null) changes.add(new Change(Change.Kind.MAKE_VOLUME, name));
            else if (!volume.ours()) return foreign(DockerFailure.Thing.VOLUME, name);
        }
        return changes.isEmpty()
                ? Finding.done(Finding.Reason.PRESENT, String.join(", ", Containers.VOLUMES))
                : new Finding.ToDo(changes);
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        if (!server.facts().networks().containsKey(Containers.NETWORK)) {
            var families = server.facts().machine().ways().onlyIpv6() ? Docker.Families.BOTH : Docker.Families.IPV4;
            server.docker().createNetwork(Containers.NETWORK, families);
        }
        for (var name : Containers.VOLUMES) {
            if (!server.facts().volumes().containsKey(name)) server.docker().createVolume(name);
        }
    }

    private static Finding foreign(DockerFailure.Thing thing, String name) {
        return new Finding.Blocked(new DockerFailure.Foreign(thing, name));
    }
}
