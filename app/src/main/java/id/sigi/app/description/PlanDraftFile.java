package id.sigi.app.description;

import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of a draft, which takes nobody's place. */
public final class PlanDraftFile {
    private PlanDraftFile() {}

    /** @throws RequestFault if something lies there */
    public static void checkFree(Path file) {
        if (Files.exists(file)) {
            throw new RequestFault(
                    "the draft of a plan cannot be written to " + file,
                    "there is a file of that name, and a plan that was worked on would be lost",
                    "Name another file with --plan, or move that one away");
        }
    }

    /** @throws RequestFault if it cannot be written */
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException fault) {
            throw new RequestFault(
                    "the draft of a plan cannot be written to " + file,
                    DiskFaultText.of(fault),
                    "Name another place with --plan",
                    fault);
        }
    }
}
