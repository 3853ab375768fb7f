package hearth.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import hearth.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A practice server.
///
/// @param planFile the plan file that leads to it
/// @param facts    its `server.json`
public record PracticeServer(Path planFile, JsonNode facts) {
    static PracticeServer of(Path planFile) {
        try {
            var facts = planFile.resolveSibling("server.json").toFile();
            return new PracticeServer(planFile, new ObjectMapper().readTree(facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its name in the practice world.
    public String name() {
        return text("name");
    }

    /// One of its facts: `port`, `user`, `key`, `host_key`, `public_name`, `bridge_address`, `resolver`, ...
    public String text(String fact) {
        return facts.path(fact).asText();
    }

    /// The plan that leads to it.
    public Plan plan() {
        return planWith("");
    }

    /// Puts a secret beside the plan, where only its owner may read it.
    public void keep(String name, String secret) {
        try {
            var file = planFile.resolveSibling(name);
            Files.writeString(file, secret + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same plan, saying more.
    public Plan planWith(String more) {
        return planReading("", "", more);
    }

    /// The same plan with a part of its text replaced, saying more.
    public Plan planReading(String from, String to, String more) {
        try {
            var place = PlanPlace.of(
                    planFile.resolveSibling(""), Path.of(System.getProperty("user.home")), Language.ENGLISH);
            return switch (PlanYaml.read(Files.readString(planFile).replace(from, to) + more, place)) {
                case ReadPlan.Good(var plan) -> plan;
                case ReadPlan.Bad(var problems) -> throw new IllegalStateException(problems.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a shell script inside as root, past Hearth and SSH.
    public String sh(String script) {
        return run("exec", name(), "--", "sh", "-c", script);
    }

    /// What a query finds in Synapse's database; quotes are doubled.
    public String rows(String query) {
        return sh("docker exec postgres psql -U postgres -XAtd synapse -c \"" + query.replace("''", "'") + "\"")
                .strip();
    }

    /// Begins to note every command line that is to be seen on it, ten times a second.
    public void watchCommandLines() {
        sh("systemd-run -q --unit watch sh -c 'while :; do ps -eo args; sleep 0.1; done >/root/seen'");
    }

    /// Where a secret shows that must not: in command lines since [#watchCommandLines()], in what containers
    /// are made of, in what they and the system print, in Hearth's own notes.
    public String placesThatShow(Secret secret) {
        var script = """
                umask 077; cat >/root/wanted
                show() { grep -qFf /root/wanted && echo "$1"; }
                show 'command lines' </root/seen
                docker inspect $(docker ps -aq) | show 'docker inspect'
                for c in $(docker ps -aq); do docker logs "$c" 2>&1; done | show 'docker logs'
                journalctl --no-pager -o cat | show journal
                cd /var/lib/hearth; cat record audit.log README.md plan.yaml compose.yaml caddy/Caddyfile | show record
                rm /root/wanted
                """;
        return Practice.tell(secret.reveal(), "exec", name(), "--", "sh", "-c", script);
    }

    /// Breaks every connection to it now.
    public void cut() {
        run("cut", name());
    }

    /// Takes it away with everything in it: an idle one still costs its neighbours time.
    public void remove() {
        run("server", name(), "--remove");
    }

    /// Turns it off and on again.
    public void reboot() {
        run("reboot", name());
    }

    /// Points its public name elsewhere; a fresh server has its own again.
    public void pointNameTo(String address) {
        run("name", text("public_name"), address);
    }

    /// Gives its public name back.
    public void pointNameHome() {
        run("name", text("public_name"), text("bridge_address"));
    }

    private static String run(String... words) {
        return Practice.run(words);
    }
}
