package id.sigi.app.job.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** Who runs this process, as the file system knows them: by the owner of a file that was just made. */
final class CurrentUser {
    private static final class Holder {
        private static final UserPrincipal OWNER = find();

        private static UserPrincipal find() {
            try {
                Path made = Files.createTempFile("sigi-owner", null);
                try {
                    return Files.getOwner(made);
                } finally {
                    Files.delete(made);
                }
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        }
    }

    private CurrentUser() {}

    /** Whether a file or folder is this user's; a link is judged by itself. */
    static boolean owns(Path file) throws IOException {
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Holder.OWNER);
    }
}
