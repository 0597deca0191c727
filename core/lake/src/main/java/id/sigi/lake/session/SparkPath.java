package id.sigi.lake.session;

import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The path by which the engine reaches a file or folder that a user names. The engine and the libraries below it read more into a name than
 * the file system does: patterns ({@code [ ] { } * ?}), an escape ({@code \}), an address ({@code : % #}), files to be passed over
 * ({@code _} and {@code .} in front), text where there may be none. Where a path has anything of the kind, the engine gets a link of a plain
 * name in the session's own folder and never sees the name.
 */
final class SparkPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._=+@,~-]*/[A-Za-z0-9=+@,~-][A-Za-z0-9._=+@,~-]*");
    private static final String LINKS = "names";

    private SparkPath() {}

    /**
     * The path itself where it is plain, else a link to it.
     *
     * @param workFolder the session's folder for temporary files
     * @param path a file or folder that is there
     */
    static Path of(Path workFolder, Path path) {
        Path whole = path.toAbsolutePath();
        return isPlain(whole) ? whole : link(workFolder.toAbsolutePath().resolve(LINKS), whole);
    }

    private static boolean isPlain(Path path) {
        String text = path.toString();
        return PLAIN.matcher(text).matches() && !(text + "/").contains("/../") && !(text + "/").contains("/./");
    }

    private static Path link(Path folder, Path target) {
        // The address of a path holds its bytes, also where they are no text.
        Path link =
                folder.resolve(UUID.nameUUIDFromBytes(target.toUri().toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return Files.createSymbolicLink(link, target);
        } catch (FileAlreadyExistsException made) {
            return link;
        } catch (IOException fault) {
            throw new RequestFault(
                    target + " cannot be reached",
                    "no link to it could be made in " + folder,
                    "Make room there, or give it a name of letters and digits alone",
                    fault);
        }
    }
}
