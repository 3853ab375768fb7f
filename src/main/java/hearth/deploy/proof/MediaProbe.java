package hearth.deploy.proof;

import hearth.failure.FailureException;
import java.util.Arrays;
import java.util.HexFormat;

/// Uploads a picture of one pixel, as only members may, and gets the same bytes back. It is removed at once.
final class MediaProbe implements Probe {
    private static final byte[] PIXEL = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000"
                    + "001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");

    @Override
    public String id() {
        return "media";
    }

    @Override
    public void run(Proof proof) throws FailureException {
        var uploaded = proof.session().upload("hearth.png", "image/png", PIXEL);
        var address = Probes.expect(id(), uploaded, 200).path("content_uri").asText();
        try {
            var downloaded = proof.session().download(address);
            Probes.expect(id(), downloaded, 200);
            Probes.demand(id(), downloaded, PIXEL.length + " bytes", Arrays.equals(downloaded.body(), PIXEL));
        } finally {
            proof.fromInside().removeMedia(address);
        }
    }
}
