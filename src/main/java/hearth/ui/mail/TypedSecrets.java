package hearth.ui.mail;

import hearth.deploy.PersonsSecrets;
import hearth.failure.FailureException;
import hearth.plan.SecretSource;
import hearth.secret.Secret;
import hearth.store.SecretFile;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;

/// The secrets that were typed into fields, by the variables that stand for them in a plan; others from the files that
/// a plan names.
record TypedSecrets(Map<String, StringProperty> fields) implements PersonsSecrets {
    @Override
    public Optional<Secret> known(SecretSource source) throws FailureException {
        if (source.file().isPresent())
            return Optional.of(SecretFile.read(source.file().get()));
        return Optional.ofNullable(fields.get(source.variable()))
                .map(StringProperty::get)
                .filter(text -> !text.isEmpty())
                .map(Secret::of);
    }

    @Override
    public Optional<Secret> asked(String name, SecretSource source) throws FailureException {
        return known(source);
    }
}
