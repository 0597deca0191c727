package id.sigi.ingestion.landing;

import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.evolution.ContractEvolution;
import id.sigi.programme.contract.evolution.RecordedRegistry;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The contracts by which a lake's events were landed, kept within the lake. A program whose contracts break them must not land there,
 * because rows of one table would then mean different things. For who holds the lake's lock.
 */
final class RecordedContracts {
    private static final String FILE = "_sigi/contracts.json";

    private final Path file;

    /** @param root folder of the lake */
    RecordedContracts(Path root) {
        file = root.resolve(FILE);
    }

    /**
     * Records a contract registry, if it keeps what was recorded before.
     *
     * @throws RequestFault if it does not, or if what was recorded cannot be read; then nothing is written
     */
    void bringUpToDate(List<EventContract> present) {
        String text = RecordedRegistry.write(present);
        try {
            if (Files.exists(file)) {
                String recorded = Files.readString(file);
                if (recorded.equals(text)) {
                    return;
                }
                ContractEvolution.of(RecordedRegistry.read(recorded), present)
                        .demandKept("Nothing was landed: the contracts are not those of the lake any more");
            }
            replace(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whole and forced to disk before it has its name, so that a power cut leaves the old text or the new one. */
    private void replace(String text) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path temporary = folder.resolve(".contracts.json.tmp");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
