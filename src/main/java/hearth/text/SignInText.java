package hearth.text;

import static hearth.text.Remedy.ENTER_SECRET;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.SignInFailure;

/// Words for what goes wrong with signing in through another place.
final class SignInText {
    private SignInText() {}

    static FailureWords of(SignInFailure failure, Telling to) {
        return switch (failure) {
            case SignInFailure.ProviderUnreachable(var provider, var _) ->
                to.tell(TRY_AGAIN, "sign-in.provider-unreachable", provider);
            case SignInFailure.ClientRefused(var provider, var _) ->
                to.tell(ENTER_SECRET, "sign-in.client-refused", provider);
        };
    }
}
