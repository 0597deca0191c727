package id.sigi.ingestion;

import id.sigi.ingestion.files.SourceFile;
import id.sigi.ingestion.files.SourceFolder;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identifier of a run: a digest of the files' names and bytes and of the contracts they are held against. The same files under the
 * same contracts are the same run; after a mended contract they are another, which judges quarantined rows anew.
 */
final class RunId {
    private static final int DIGITS = 32;

    private RunId() {}

    static String of(SourceFolder folder) {
        MessageDigest digest = sha256();
        for (SourceFile file : folder.files()) {
            add(digest, file.name() + "\n" + file.sha256() + "\n");
        }
        for (EventContract contract : EventContracts.list()) {
            add(digest, contract + "\n");
        }
        return "run-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer SHA-256", fault);
        }
    }
}
