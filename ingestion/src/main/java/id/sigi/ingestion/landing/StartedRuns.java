package id.sigi.ingestion.landing;

import id.sigi.lake.Lake;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.functions;

/**
 * Remembers which runs were begun, because a run writes several tables and may be stopped between them. What a run that did not finish
 * left behind is taken back before anything else lands, so every row in the lake belongs to a run that is counted.
 */
final class StartedRuns {
    private static final String FOLDER = "_sigi/ingestion";

    private final Lake lake;
    private final Path folder;

    StartedRuns(Lake lake) {
        this.lake = lake;
        folder = lake.root().resolve(FOLDER);
    }

    void begin(String ingestionId) {
        try {
            Files.createDirectories(folder);
            Path mark = folder.resolve(ingestionId);
            try (FileChannel file = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void finish(String ingestionId) {
        try {
            Files.deleteIfExists(folder.resolve(ingestionId));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Takes back the rows of every run that was begun and has no counts. */
    void takeBack() {
        for (String ingestionId : begun()) {
            if (!isCounted(ingestionId)) {
                takeBack(TableContracts.EVENTS, ingestionId);
                takeBack(TableContracts.QUARANTINE, ingestionId);
            }
            finish(ingestionId);
        }
    }

    private List<String> begun() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> marks = Files.list(folder)) {
            return marks.map(mark -> mark.getFileName().toString()).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    boolean isCounted(String ingestionId) {
        return lake.exists(TableContracts.INGESTION_RUNS)
                && !lake.readNow(TableContracts.INGESTION_RUNS)
                        .where(isOf(ingestionId))
                        .isEmpty();
    }

    private void takeBack(TableContract table, String ingestionId) {
        if (lake.exists(table)) {
            lake.delete(table, isOf(ingestionId));
        }
    }

    private static org.apache.spark.sql.Column isOf(String ingestionId) {
        return functions.col(Fields.INGESTION_ID.name()).equalTo(ingestionId);
    }
}
