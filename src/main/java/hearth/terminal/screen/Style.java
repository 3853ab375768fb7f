package hearth.terminal.screen;

/// Colours, where they are wanted. They repeat what signs and words say and never say anything by themselves.
public record Style(boolean colours) {
    public String good(String text) {
        return in("32", text);
    }

    public String bad(String text) {
        return in("31", text);
    }

    public String warning(String text) {
        return in("33", text);
    }

    public String accent(String text) {
        return in("36", text);
    }

    public String strong(String text) {
        return in("1", text);
    }

    public String quiet(String text) {
        return in("2", text);
    }

    private String in(String code, String text) {
        return colours && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
