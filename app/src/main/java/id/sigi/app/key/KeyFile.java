package id.sigi.app.key;

import id.sigi.lake.log.PrivateFolder;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The key file: 64 hexadecimal digits in a file with permissions 0600. */
public final class KeyFile {
    private final Path path;

    public KeyFile(Path path) {
        this.path = path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public Path path() {
        return path;
    }

    /**
     * Reads the key.
     *
     * @throws RequestFault if the file is missing, is open to others, or holds no key
     */
    public PseudonymKey read() {
        String text = new PrivateFile(path, "The pseudonym key", "--key-file")
                .read("other people could turn identity numbers into pseudonyms");
        try {
            return PseudonymKey.parse(text);
        } catch (IllegalArgumentException fault) {
            throw new RequestFault(
                    "The pseudonym key " + path + " is no key",
                    "a key is at least 64 hexadecimal digits",
                    "Restore the file from its backup; a new key would give everybody new pseudonyms",
                    fault);
        }
    }

    /** Makes a new random key; the file must not exist yet. */
    public PseudonymKey create(SecureRandom random) {
        byte[] bytes = new byte[PseudonymKey.LEAST_BYTES];
        random.nextBytes(bytes);
        FileAttribute<Set<PosixFilePermission>> ownerOnly =
                PosixFilePermissions.asFileAttribute(PrivateFile.OWNER_ONLY);
        try {
            PrivateFolder.make(path.toAbsolutePath().getParent());
            Files.createFile(path, ownerOnly);
            Files.writeString(
                    path, HexFormat.of().formatHex(bytes) + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
            return PseudonymKey.of(bytes);
        } catch (IOException fault) {
            throw new RequestFault(
                    "A new pseudonym key cannot be written to " + path,
                    DiskFaultText.of(fault),
                    "Name a place that you can write to with --key-file",
                    fault);
        }
    }
}
