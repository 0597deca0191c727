package id.sigi.lake.labelled;

import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;

/** What is wrong with a file, and what can be done. No sentence shows what stands in a row. */
public final class FileDamage {
    private static final String REMEDY =
            "Copy it anew from where it came from, or save it again in the program that wrote it";

    private FileDamage() {}

    /** The file is not what its name or its beginning says. */
    public static RequestFault of(Path file, String reason) {
        return of(file, reason, REMEDY);
    }

    public static RequestFault of(Path file, String reason, String remedy) {
        return new RequestFault("the table " + file + " cannot be read", reason, remedy);
    }

    public static RequestFault of(Path file, String reason, Throwable cause) {
        return new RequestFault("the table " + file + " cannot be read", reason, REMEDY, cause);
    }

    /** The file ends before what it announces. */
    public static RequestFault cutOff(Path file, String what) {
        return of(file, "it ends before the end of " + what + ", so it was cut off or is damaged");
    }
}
