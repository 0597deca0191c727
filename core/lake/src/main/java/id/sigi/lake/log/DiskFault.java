package id.sigi.lake.log;

import id.sigi.programme.fault.Causes;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a failure of the machine's disk means to a user, found in the causes of whatever was thrown on its account. */
public enum DiskFault {
    /** No room, on the disk of the lake or on that of the work folder. */
    FULL(
            "the disk is full",
            "there was no room left while writing to",
            "Make room on the disks of the lake and of the work folder and run again; what was committed before is whole",
            "No space left on device|Disk quota exceeded"),
    /** Mounted for reading only, as a system does with a disk that failed. */
    READ_ONLY(
            "the disk cannot be written",
            "its file system is read-only under",
            "Mount it for writing after the disk was checked, or name a lake on another disk",
            "Read-only file system"),
    /** Another user's files. */
    FORBIDDEN(
            "the lake's files are closed to this user",
            "the file system denied access under",
            "Give this user the right to read and write there, or name another lake",
            "Permission denied|Operation not permitted");

    private final String problem;
    private final String reason;
    private final String remedy;
    private final Pattern sign;

    DiskFault(String problem, String reason, String remedy, String sign) {
        this.problem = problem;
        this.reason = reason;
        this.remedy = remedy;
        this.sign = Pattern.compile(sign);
    }

    /** The fault to tell the user, empty if no cause is a failure of the disk. */
    public static Optional<RequestFault> explain(Path place, Throwable thrown) {
        return Arrays.stream(values())
                .filter(kind -> Causes.of(thrown).anyMatch(kind::isSeenIn))
                .findFirst()
                .map(kind -> new RequestFault(kind.problem, kind.reason + " " + place, kind.remedy, thrown));
    }

    /** The system's own words are looked for, because Spark hands on what a worker threw as text. */
    private boolean isSeenIn(Throwable fault) {
        String said = String.valueOf(fault.getMessage());
        return sign.matcher(said).find()
                || (this == FORBIDDEN && fault instanceof AccessDeniedException)
                || (this == READ_ONLY && fault instanceof ReadOnlyFileSystemException);
    }
}
