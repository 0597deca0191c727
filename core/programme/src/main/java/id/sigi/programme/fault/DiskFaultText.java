package id.sigi.programme.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Pattern;

/** Why a file could not be read or written, as a user would say it: the system's own words are few, and Java gives most of them one type. */
public enum DiskFaultText {
    FULL("there is no room left on the disk", "No space left on device|Disk quota exceeded", null),
    READ_ONLY("the file system is mounted for reading only", "Read-only file system", null),
    DENIED("this user may not", "Permission denied|Operation not permitted", AccessDeniedException.class),
    MISSING("there is no such file or folder", "No such file or directory", NoSuchFileException.class),
    NO_FOLDER("a part of the path is a file and no folder", "Not a directory", NotDirectoryException.class),
    A_FOLDER("it is a folder", "Is a directory", null),
    TAKEN("a file is there already", "File exists", FileAlreadyExistsException.class),
    LONG_NAME("a name in the path is too long", "File name too long", null),
    HANDLES("this program may open no more files", "Too many open files", null),
    DEVICE("the disk failed", "Input/output error|Stale file handle", null);

    private final String words;
    private final Pattern sign;
    private final Class<? extends IOException> kind;

    DiskFaultText(String words, String sign, Class<? extends IOException> kind) {
        this.words = words;
        this.sign = Pattern.compile(sign);
        this.kind = kind;
    }

    /** The reason in words; of what is not known only its kind, because a message may name another's file. */
    public static String of(IOException fault) {
        for (DiskFaultText known : values()) {
            if ((known.kind != null && known.kind.isInstance(fault))
                    || known.sign.matcher(String.valueOf(fault.getMessage())).find()) {
                return known.words;
            }
        }
        return "the file system says " + fault.getClass().getSimpleName();
    }
}
