package id.sigi.app.job;

import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.evolution.ContractEvolution;
import id.sigi.programme.contract.evolution.RecordedRegistry;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A recorded contract registry in a file, for example of what was agreed with a partner. */
public final class RegistryFile {
    private final Path file;

    public RegistryFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /**
     * Compares the file's registry with the present one.
     *
     * @throws RequestFault if the file is missing or no contract registry
     */
    public ContractEvolution compare(List<EventContract> present) {
        return ContractEvolution.of(read(), present);
    }

    /**
     * Writes a contract registry, whole or not at all, in place of an earlier one only.
     *
     * @throws RequestFault if the file is something else, or cannot be written
     */
    public void write(List<EventContract> contracts) {
        if (Files.exists(file)) {
            read();
        }
        Path temporary = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(temporary, RecordedRegistry.write(contracts));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new RequestFault(
                    "The contract registry was not written to " + file,
                    DiskFaultText.of(fault),
                    "Name a file that you can write",
                    fault);
        }
    }

    private List<EventContract> read() {
        try {
            return RecordedRegistry.read(Files.readString(file));
        } catch (NoSuchFileException fault) {
            throw unread("there is no such file", fault);
        } catch (RequestFault fault) {
            throw unread(fault.reason(), fault);
        } catch (IOException fault) {
            throw unread("it is no readable text file", fault);
        }
    }

    private RequestFault unread(String reason, Exception fault) {
        return new RequestFault(
                file + " was not read as a contract registry",
                reason,
                "Name a file that sigi contracts --export has written",
                fault);
    }
}
