package id.sigi.lake.log;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system without Hadoop's side files, without the commands ({@code chmod}, {@code readlink}) that Hadoop forks for each
 * file where its native library is absent, and with files and folders that are on disk once they are closed or made: a commit that
 * outlives a power cut must not name data that does not.
 */
public class PlainLocalFileSystem extends RawLocalFileSystem {
    /** Of a file that nobody names the permissions of. */
    private static final FsPermission OWNER_ONLY = new FsPermission(FsAction.READ_WRITE, FsAction.NONE, FsAction.NONE);

    private final Disk disk = new Disk();

    @Override
    protected OutputStream createOutputStreamWithMode(Path path, boolean append, FsPermission permission)
            throws IOException {
        OutputStream stream =
                super.createOutputStreamWithMode(path, append, permission == null ? OWNER_ONLY : permission);
        return new SyncedStream(stream, pathToFile(path).toPath().getParent(), disk);
    }

    @Override
    protected boolean mkOneDirWithMode(Path path, File folder, FsPermission permission) throws IOException {
        boolean made = super.mkOneDirWithMode(path, folder, permission);
        if (made) {
            disk.forceFolder(folder.toPath().toAbsolutePath().getParent());
        }
        return made;
    }

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(letters(permission.getUserAction())
                + letters(permission.getGroupAction())
                + letters(permission.getOtherAction()));
        Files.setPosixFilePermissions(pathToFile(path).toPath(), wanted);
    }

    private static String letters(FsAction action) {
        return action.SYMBOL;
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
        boolean link = Files.isSymbolicLink(pathToFile(path).toPath());
        return link ? super.getFileLinkStatus(path) : getFileStatus(path);
    }

    /** Leaves out links to folders that lead back to a folder on the way to them: a walk that enters such a link has no end. */
    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        FileStatus[] all = super.listStatus(path);
        return Arrays.stream(all)
                .filter(status -> !status.isDirectory()
                        || !isLoop(pathToFile(status.getPath()).toPath()))
                .toArray(FileStatus[]::new);
    }

    private static boolean isLoop(java.nio.file.Path folder) {
        if (!Files.isSymbolicLink(folder)) {
            return false;
        }
        for (java.nio.file.Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (isSame(folder, above)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(java.nio.file.Path one, java.nio.file.Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return true;
        }
    }
}
