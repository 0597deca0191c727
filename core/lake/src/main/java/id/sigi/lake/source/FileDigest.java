package id.sigi.lake.source;

import id.sigi.lake.excel.WorkbookSheet;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of a file's bytes, or of the names and bytes of a folder's data files in order of name. */
final class FileDigest {
    private static final int BUFFER_BYTES = 1 << 16;

    private FileDigest() {}

    /** @param named the file or folder, or a workbook with the name of a sheet */
    static String of(Path named) {
        Path path = WorkbookSheet.of(named).file();
        MessageDigest digest = sha256();
        if (Files.isDirectory(path)) {
            files(path).forEach(file -> addNamed(digest, path, file));
        } else {
            add(digest, path);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The data files below a folder, in order of name. Files and folders whose names begin with a dot or an underscore are no data, as for
     * the engine; a partition by a column of such a name is.
     */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isData(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException fault) {
            throw unreadable(folder, fault);
        }
    }

    private static boolean isData(Path within) {
        for (Path name : within) {
            String text = name.toString();
            if (text.startsWith(".") || (text.startsWith("_") && !text.contains("="))) {
                return false;
            }
        }
        return true;
    }

    private static void addNamed(MessageDigest digest, Path folder, Path file) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        add(digest, file);
    }

    private static void add(MessageDigest digest, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    private static RequestFault unreadable(Path path, Exception fault) {
        return new RequestFault(
                "the data at " + path + " cannot be read",
                "the file system refused it",
                "Give this user the right to read it",
                fault);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer SHA-256", fault);
        }
    }
}
