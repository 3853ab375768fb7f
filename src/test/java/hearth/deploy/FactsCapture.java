package hearth.deploy;

import hearth.plan.Language;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints the script that looks at a server, for whoever wants another capture in `cases/facts`: run it on the server
/// as root under `LC_ALL=C` and keep what it prints.
final class FactsCapture {
    private FactsCapture() {}

    public static void main(String[] plan) throws IOException {
        var file = Path.of(plan[0]).toAbsolutePath();
        var place = PlanPlace.of(file.resolveSibling(""), Path.of(System.getProperty("user.home")), Language.ENGLISH);
        switch (PlanYaml.read(Files.readAllBytes(file), place)) {
            case ReadPlan.Good(var read) ->
                System.out.println(FactsScript.of(read).script());
            case ReadPlan.Bad(var problems) -> throw new IllegalArgumentException(problems.toString());
        }
    }
}
