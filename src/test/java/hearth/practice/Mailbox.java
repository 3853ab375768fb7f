package hearth.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the practice world's mail server has received for an address. Waits for mail that is on its way.
record Mailbox(String address) {
    private static final Pattern PART =
            Pattern.compile("(?s)Content-Transfer-Encoding: base64\\r?\\n.*?\\r?\\n([A-Za-z0-9+/=\\r\\n]{8,})");
    private static final Pattern LINK = Pattern.compile("https://\\S+submit_token\\S+");

    /// The texts of all mails, the oldest first.
    List<String> mails() {
        var mails = new ArrayList<String>();
        try {
            for (JsonNode note : new ObjectMapper().readTree(Practice.run("mails", "--json"))) {
                if (!note.path("to").toString().contains("\"" + address + "\"")) continue;
                var text = Files.readString(Path.of(note.path("file").asText()));
                mails.add(text + decoded(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mails;
    }

    /// The parts that travel as base64.
    private static String decoded(String mail) {
        return PART.matcher(mail)
                .results()
                .map(part -> new String(Base64.getMimeDecoder().decode(part.group(1)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /// The link in the newest mail, of which there are so many then.
    String link(int count) {
        var newest =
                Eventually.succeeds(this::mails, all -> all.size() >= count).getLast();
        var found = LINK.matcher(newest);
        if (!found.find()) throw new AssertionError("no link in " + newest);
        return found.group().replace("&amp;", "&").replaceAll("[\">].*", "");
    }
}
