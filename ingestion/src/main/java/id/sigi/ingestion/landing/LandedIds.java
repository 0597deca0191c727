package id.sigi.ingestion.landing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Finds which of the ids that come now have landed before. Their ids and digests go to a temporary file, their hashes to the caller. Runs in
 * the engine's workers over rows of event id and digest.
 */
final class LandedIds implements FlatMapFunction<Iterator<Row>, LandedIds.Part> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<IdSet> coming;
    private final String folder;

    LandedIds(Broadcast<IdSet> coming, String folder) {
        this.coming = coming;
        this.folder = folder;
    }

    /**
     * What one worker found.
     *
     * @param hashes hashes of the ids
     * @param file temporary file of ids and digests
     */
    record Part(IdHashes hashes, String file) implements Serializable {}

    @Override
    public Iterator<Part> call(Iterator<Row> landed) {
        Path file = Path.of(folder, "landed-" + TaskContext.getPartitionId());
        IdHashes hashes = new IdHashes();
        try (DataOutputStream output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            while (landed.hasNext()) {
                Row row = landed.next();
                long hash = IdSet.hash(row.getString(0));
                if (coming.value().contains(hash)) {
                    output.writeUTF(row.getString(0));
                    output.writeUTF(row.getString(1));
                    hashes.add(hash);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return List.of(new Part(hashes, file.toString())).iterator();
    }

    /** Hands over every id and its digest of a temporary file. */
    static void read(Path file, BiConsumer<String, String> reader) {
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (input.available() > 0) {
                reader.accept(input.readUTF(), input.readUTF());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
