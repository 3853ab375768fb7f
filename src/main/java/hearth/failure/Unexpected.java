package hearth.failure;

import java.util.Arrays;
import java.util.zip.CRC32;

/// A mistake of Hearth's own: an exception that nobody foresaw.
///
/// @param fingerprint eight characters made of the exception's type and the places it came through, so that two reports
///                    of the same fault look alike
/// @param evidence    the exception's own short description
public record Unexpected(String fingerprint, Evidence evidence) implements Failure {
    /// Describes an exception without carrying it along.
    public static Unexpected of(Throwable cause) {
        var sum = new CRC32();
        Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("hearth"))
                .map(frame -> frame.getClassName() + frame.getMethodName())
                .forEach(place -> sum.update(place.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        sum.update(cause.getClass().getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Unexpected("%08x".formatted(sum.getValue()), Evidence.of("hearth", -1, String.valueOf(cause)));
    }
}
