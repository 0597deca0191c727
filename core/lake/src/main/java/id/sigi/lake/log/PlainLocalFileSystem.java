package id.sigi.lake.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system without Hadoop's side files and without the commands ({@code chmod}, {@code readlink}) that Hadoop forks for
 * each file where its native library is absent.
 */
public class PlainLocalFileSystem extends RawLocalFileSystem {
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
}
