package hearth.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.PasswordBasedDecrypter;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a server cannot be made again without, in one file that only a passphrase opens: a JSON object of file
/// names and texts inside a JWE (RFC 7516) with AES-256-GCM, its key from PBKDF2 (PBES2-HS512+A256KW, RFC
/// 7518). Any program for JWE opens it, so nobody depends on Hearth for it. The only class that knows the
/// library.
public final class RecoveryFile {
    /// How the names of such files end.
    public static final String ENDING = ".recovery.jwe";

    /// As OWASP's "Password Storage Cheat Sheet" has it for PBKDF2 with SHA-512, and some more.
    private static final int ROUNDS = 310_000;

    private static final int SALT = 16;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecoveryFile() {}

    /// Writes these files, by name, into a new file of mode 0600; one that is there is replaced, because the
    /// person has just chosen its name.
    public static void write(Path file, Map<String, Secret> content, Secret passphrase) throws FailureException {
        PrivateFile.replace(file, seal(content, passphrase).getBytes(StandardCharsets.UTF_8));
    }

    /// Opens one, and puts what is in it into files of mode 0600 in a folder.
    ///
    /// @return the files, in the order of their names
    public static List<Path> unpack(Path file, Secret passphrase, Path folder) throws FailureException {
        var written = new ArrayList<Path>();
        for (var entry : read(file, passphrase).entrySet()) {
            var target = folder.resolve(entry.getKey()).normalize();
            if (!target.startsWith(folder.normalize())) throw notOpened(file);
            if (!PrivateFile.make(target, entry.getValue().bytes()))
                throw new LocalFailure.FileUnwritable(target).thrown();
            written.add(target);
        }
        return written;
    }

    /// What is in one, by name.
    public static Map<String, Secret> read(Path file, Secret passphrase) throws FailureException {
        try {
            if (Files.size(file) > LARGEST) throw notOpened(file);
            return open(Files.readString(file).strip(), passphrase);
        } catch (JOSEException
                | ParseException
                | JsonProcessingException
                | java.nio.charset.CharacterCodingException _) {
            throw notOpened(file);
        } catch (IOException _) {
            throw new LocalFailure.FileUnreadable(file).thrown();
        }
    }

    private static String seal(Map<String, Secret> content, Secret passphrase) {
        try {
            var texts = new TreeMap<String, String>();
            content.forEach((name, secret) -> texts.put(name, secret.reveal()));
            var header = new JWEHeader.Builder(JWEAlgorithm.PBES2_HS512_A256KW, EncryptionMethod.A256GCM)
                    .contentType("json")
                    .build();
            var sealed = new JWEObject(header, new Payload(JSON.writeValueAsString(texts)));
            sealed.encrypt(new PasswordBasedEncrypter(passphrase.bytes(), SALT, ROUNDS));
            return sealed.serialize();
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can always be sealed", e);
        }
    }

    private static Map<String, Secret> open(String text, Secret passphrase)
            throws JOSEException, ParseException, JsonProcessingException {
        var sealed = JWEObject.parse(text);
        var key = new PasswordBasedDecrypter(passphrase.bytes());
        sealed.decrypt(key);
        var texts = JSON.readValue(sealed.getPayload().toString(), new TypeReference<TreeMap<String, String>>() {});
        var files = new TreeMap<String, Secret>();
        texts.forEach((name, content) -> files.put(name, Secret.of(content)));
        return files;
    }

    private static FailureException notOpened(Path file) {
        return new LocalFailure.RecoveryNotOpened(file).thrown();
    }
}
