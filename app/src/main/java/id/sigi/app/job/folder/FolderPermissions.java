package id.sigi.app.job.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read a folder that was written. What went through disclosure control is as open as the user's mask lets new files be; everything
 * else (lake, estimates, landing, answer key, manifest) is for its owner alone.
 *
 * @param released names of the folders at the top that are released
 * @param isOpen whether everything is released, as what speaks of no data
 */
record FolderPermissions(Set<String> released, boolean isOpen) {
    /** Of a run or an evaluation. */
    static final FolderPermissions OF_RESULT = new FolderPermissions(Set.of("report", "tables", "figures"), false);

    /** Of schemas. */
    static final FolderPermissions EVERYBODY = new FolderPermissions(Set.of(), true);

    private static final String MASK = "sigi.umask";
    private static final int USUAL_MASK = 022;
    private static final int OCTAL = 8;

    FolderPermissions {
        released = Set.copyOf(released);
    }

    /** Settles the permissions of a folder and of all that is in it; links are left alone. */
    void settle(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                Files.setPosixFilePermissions(visited, permissions(isReleased(folder, visited), true));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Files.setPosixFilePermissions(file, permissions(isReleased(folder, file), false));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Opens a folder that was made only to hold a result. */
    static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, permissions(true, true));
    }

    /** The folder itself is open where something in it is, or nobody would get there. */
    private boolean isReleased(Path folder, Path inside) {
        if (isOpen) {
            return true;
        }
        if (inside.equals(folder)) {
            return released.stream().anyMatch(name -> Files.isDirectory(folder.resolve(name)));
        }
        return released.contains(folder.relativize(inside).getName(0).toString());
    }

    private static Set<PosixFilePermission> permissions(boolean isReleased, boolean isFolder) {
        if (!isReleased) {
            return PosixFilePermissions.fromString(isFolder ? "rwx------" : "rw-------");
        }
        Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
        int mode = (isFolder ? 0777 : 0666) & ~mask();
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int bit = 0; bit < all.length; bit++) {
            if (((mode >> (all.length - 1 - bit)) & 1) == 1) {
                open.add(all[bit]);
            }
        }
        open.addAll(PosixFilePermissions.fromString(isFolder ? "rwx------" : "rw-------"));
        return open;
    }

    /** The mask that the user had before the launcher set its own. */
    private static int mask() {
        try {
            return Integer.parseInt(System.getProperty(MASK, Integer.toOctalString(USUAL_MASK)), OCTAL);
        } catch (NumberFormatException fault) {
            return USUAL_MASK;
        }
    }
}
