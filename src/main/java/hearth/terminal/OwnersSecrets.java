package hearth.terminal;

import hearth.deploy.PersonsSecrets;
import hearth.failure.FailureException;
import hearth.plan.SecretSource;
import hearth.secret.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The secrets that the person has from somebody else, such as a mail password: from the files that the plan
/// names, from the environment, or typed in. What was typed once is not asked for again.
final class OwnersSecrets implements PersonsSecrets {
    private final Answers answers;
    private final View view;
    private final Map<String, Secret> typed = new HashMap<>();

    OwnersSecrets(Answers answers, View view) {
        this.answers = answers;
        this.view = view;
    }

    @Override
    public Optional<Secret> known(SecretSource source) throws FailureException {
        var found = answers.find(source);
        return found.isPresent() ? found : Optional.ofNullable(typed.get(source.variable()));
    }

    @Override
    public Optional<Secret> asked(String name, SecretSource source) throws FailureException {
        var answer = view.aside(() -> answers.given(name)).filter(secret -> !secret.isEmpty());
        answer.ifPresent(secret -> typed.put(source.variable(), secret));
        return answer;
    }
}
