package hearth.text;

import hearth.failure.DatabaseFailure;
import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.failure.LocalFailure;
import hearth.failure.MailFailure;
import hearth.failure.NameFailure;
import hearth.failure.ProofFailure;
import hearth.failure.ServerFailure;
import hearth.failure.SignInFailure;
import hearth.failure.SshFailure;
import hearth.failure.SynapseFailure;
import hearth.failure.Unexpected;
import hearth.failure.WebFailure;

/// Says what happened, why, and what to do now. Every switch below it is exhaustive and has no default: a new failure
/// does not compile before somebody has found the words.
public final class FailureText {
    private final Telling telling;

    public FailureText(Texts texts, Words words) {
        this.telling = new Telling(texts, words, new Names(texts));
    }

    public FailureWords of(Failure failure) {
        return switch (failure) {
            case SshFailure ssh -> SshText.of(ssh, telling);
            case ServerFailure server -> ServerText.of(server, telling);
            case DockerFailure docker -> DockerText.of(docker, telling);
            case DatabaseFailure database -> DatabaseText.of(database, telling);
            case SynapseFailure synapse -> SynapseText.of(synapse, telling);
            case ProofFailure proof -> ProofText.of(proof, telling);
            case WebFailure web -> WebText.of(web, telling);
            case NameFailure name -> NameText.of(name, telling);
            case MailFailure mail -> MailText.of(mail, telling);
            case SignInFailure signIn -> SignInText.of(signIn, telling);
            case LocalFailure local -> LocalText.of(local, telling);
            case Unexpected(var fingerprint, var _) -> telling.tell(Remedy.REPORT, "unexpected", fingerprint);
        };
    }
}
