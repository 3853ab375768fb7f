package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;

import hearth.failure.NameFailure;

/// Words for what is wrong with the name itself.
final class NameText {
    private NameText() {}

    static FailureWords of(NameFailure failure, Telling to) {
        return switch (failure) {
            case NameFailure.NotPublic(var name) -> to.tell(CHANGE_PLAN, "name.not-public", name);
            case NameFailure.TooLong(var address, var longest) ->
                to.tell(CHANGE_PLAN, "name.too-long", address, "" + longest);
            case NameFailure.InOtherLetters(var written, var ascii) ->
                to.tell(CHANGE_PLAN, "name.in-other-letters", written, ascii);
            case NameFailure.OfMany(var name) -> to.tell(CHANGE_PLAN, "name.of-many", name);
            case NameFailure.NoSuchEnding(var name, var ending) ->
                to.tell(CHANGE_PLAN, "name.no-such-ending", name, ending);
            case NameFailure.InUse(var name, var host, var software) ->
                to.tell(CHANGE_PLAN, "name.in-use", name, host, software);
        };
    }
}
