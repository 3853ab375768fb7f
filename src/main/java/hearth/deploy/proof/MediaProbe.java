package hearth.deploy.proof;

import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.http.Answer;
import hearth.matrix.Homeserver;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Uploads a picture of one pixel, as only members may, gets the same bytes back, and a small copy. It is removed at
/// once.
final class MediaProbe implements Probe {
    private static final byte[] PIXEL = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000"
                    + "001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");

    @Override
    public String id() {
        return "media";
    }

    @Override
    public List<String> needs() {
        return List.of("whoami");
    }

    @Override
    public List<String> finds() {
        return List.of("proof.media-broken");
    }

    @Override
    public void run(Trial trial) throws FailureException {
        var uploaded = good("upload", trial.session().upload("hearth.png", "image/png", PIXEL));
        var address = Homeserver.json(uploaded).path("content_uri").asText();
        try {
            var downloaded = good("download", trial.session().download(address));
            if (!Arrays.equals(downloaded.body(), PIXEL)) throw broken("download", downloaded);
            good("thumbnail", trial.session().thumbnail(address));
        } finally {
            trial.fromInside().removeMedia(address);
        }
    }

    private static Answer good(String doing, Answer answer) throws FailureException {
        if (answer.status() != 200) throw broken(doing, answer);
        return answer;
    }

    private static FailureException broken(String doing, Answer answer) {
        return new ProofFailure.MediaBroken(doing, Answers.evidence(doing, answer)).thrown();
    }
}
