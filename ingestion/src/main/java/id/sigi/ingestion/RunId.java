package id.sigi.ingestion;

import id.sigi.ingestion.files.folder.SourceFile;
import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.programme.contract.evolution.ContractsVersion;
import id.sigi.programme.privacy.KeyedDigest;
import id.sigi.programme.privacy.PseudonymKey;

/**
 * The identifier of a run over a folder: a keyed digest of the files' names and bytes and of the contracts they are compared with. The same
 * files under the same contracts are the same run; after a corrected contract they are another, which judges quarantined rows anew. Keyed,
 * because the digest of a file gives away what is unknown of it to whoever knows the rest and tries.
 */
final class RunId {
    private static final int DIGITS = 32;

    private RunId() {}

    static String of(SourceFolder folder, PseudonymKey key) {
        StringBuilder text = new StringBuilder();
        for (SourceFile file : folder.files()) {
            text.append(file.name()).append('\n').append(file.sha256()).append('\n');
        }
        return "run-"
                + KeyedDigest.of(key, "run")
                        .hex(text.append(ContractsVersion.current()).toString(), DIGITS);
    }
}
