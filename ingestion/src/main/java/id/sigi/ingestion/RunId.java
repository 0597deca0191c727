package id.sigi.ingestion;

import id.sigi.ingestion.files.SourceFile;
import id.sigi.ingestion.files.SourceFolder;
import id.sigi.programme.contract.ContractsVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identifier of a run over a folder: a digest of the files' names and bytes and of the contracts they are held against. The same files
 * under the same contracts are the same run; after a mended contract they are another, which judges quarantined rows anew.
 */
final class RunId {
    private static final int DIGITS = 32;

    private RunId() {}

    static String of(SourceFolder folder) {
        StringBuilder text = new StringBuilder();
        for (SourceFile file : folder.files()) {
            text.append(file.name()).append('\n').append(file.sha256()).append('\n');
        }
        return "run-" + digest(text.append(ContractsVersion.current()).toString());
    }

    /** Thirty-two hexadecimal digits that follow from a text. */
    static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer SHA-256", fault);
        }
    }
}
