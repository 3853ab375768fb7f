package hearth.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Names in the header of a mail: RFC 5322, section 3.2.5, and RFC 2047 for what is not ASCII.
final class MailHeader {
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");
    /// An encoded word is at most 75 characters long, 63 of them base64, which is 45 bytes.
    private static final int LONGEST = 45;

    private MailHeader() {}

    /// A name as it may stand in front of an address.
    static String phrase(String name) {
        if (ATOMS.matcher(name).matches()) return name;
        if (name.chars().allMatch(c -> c >= ' ' && c <= '~'))
            return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return String.join(" ", words(name));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        for (var character : name.codePoints().mapToObj(Character::toString).toList()) {
            if ((word + character).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                words.add(encoded(word.toString()));
                word.setLength(0);
            }
            word.append(character);
        }
        words.add(encoded(word.toString()));
        return words;
    }

    private static String encoded(String text) {
        return "=?utf-8?b?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
