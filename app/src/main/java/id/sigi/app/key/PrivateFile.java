package id.sigi.app.key;

import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file with a secret, which nobody but its owner may read.
 *
 * @param path where it is
 * @param name what it holds, in words that begin a sentence
 * @param option the option that names another
 */
record PrivateFile(Path path, String name, String option) {
    static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /**
     * The text of the file.
     *
     * @param danger what others could do with it
     * @throws RequestFault if the file is missing or open to others
     */
    String read(String danger) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (!OWNER_ONLY.containsAll(permissions)) {
                throw new RequestFault(
                        name + " " + path + " is not private",
                        "its permissions are " + PosixFilePermissions.toString(permissions) + ", so " + danger,
                        "Run: chmod 600 " + path);
            }
            return Files.readString(path);
        } catch (IOException fault) {
            throw new RequestFault(
                    name + " " + path + " cannot be read",
                    DiskFaultText.of(fault),
                    "Name a readable file with " + option,
                    fault);
        }
    }
}
