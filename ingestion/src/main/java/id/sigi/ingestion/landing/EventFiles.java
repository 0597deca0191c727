package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.CheckedEvent;
import id.sigi.ingestion.check.DataValues;
import id.sigi.ingestion.check.TextBytes;
import id.sigi.lake.file.FileColumns;
import id.sigi.lake.file.FileRow;
import id.sigi.lake.file.TableFile;
import id.sigi.lake.file.WrittenFile;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * Files of {@link id.sigi.programme.contract.table.TableContracts#EVENTS} that one worker writes side by side, one for each type of event: what
 * every event has, and the fields of the type's own contract. The values go from the bytes of the line to the file as they are.
 */
final class EventFiles {
    /** What every event has, but for its type, which is the name of the file's folder. */
    private static final List<Field> OF_EVERY_EVENT = List.of(
            Fields.EVENT_ID,
            Fields.EVENT_SOURCE,
            Fields.SUBJECT,
            Fields.OCCURRED_AT,
            Fields.DATA,
            Fields.CONTENT_SHA256,
            Fields.SOURCE_FILE,
            Fields.SOURCE_LINE,
            Fields.INGESTION_ID);

    private final Path table;
    private final byte[] ingestionId;
    private final Configuration settings = TableFile.settings();
    private final Map<String, FileOfType> files = new HashMap<>();

    /** @param table the table's folder, as {@link id.sigi.lake.Lake#folder} says */
    EventFiles(String table, String ingestionId) {
        this.table = Path.of(table);
        this.ingestionId = bytes(ingestionId);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void add(CheckedEvent event, byte[] sourceFile, long line) {
        FileOfType file = files.get(event.type());
        if (file == null) {
            file = new FileOfType(event.values().contract());
            files.put(event.type(), file);
        }
        file.add(event, sourceFile, line);
    }

    /** Ends all files. */
    List<WrittenFile> finish() {
        List<WrittenFile> finished = new ArrayList<>();
        files.values().forEach(file -> finished.add(file.file.finish()));
        return finished;
    }

    /** Removes all files. */
    void abandon() {
        files.values().forEach(file -> file.file.abandon());
    }

    private final class FileOfType implements FileRow {
        private final TableFile file;
        private final FieldType[] types;
        private CheckedEvent event;
        private byte[] sourceFile;
        private long line;

        FileOfType(EventContract contract) {
            types = contract.data().stream().map(Field::type).toArray(FieldType[]::new);
            file = TableFile.create(
                    new TableFile.Place(table, Fields.EVENT_TYPE, contract.type()),
                    Stream.of(OF_EVERY_EVENT, contract.data())
                            .flatMap(List::stream)
                            .toList(),
                    settings);
        }

        void add(CheckedEvent newEvent, byte[] newSourceFile, long newLine) {
            event = newEvent;
            sourceFile = newSourceFile;
            line = newLine;
            file.add(this);
        }

        @Override
        public void put(FileColumns columns) {
            put(0, event.id(), columns);
            put(1, event.source(), columns);
            put(2, event.subject(), columns);
            columns.number(3, event.micros());
            put(4, event.data(), columns);
            put(5, event.sha256(), columns);
            columns.text(6, sourceFile, 0, sourceFile.length);
            columns.number(7, line);
            columns.text(8, ingestionId, 0, ingestionId.length);
            DataValues values = event.values();
            for (int place = 0; place < types.length; place++) {
                if (values.isFilled(place)) {
                    put(place, values, columns);
                }
            }
        }

        private static void put(int column, TextBytes text, FileColumns columns) {
            columns.text(column, text.source(), text.start(), text.length());
        }

        private void put(int place, DataValues values, FileColumns columns) {
            int column = OF_EVERY_EVENT.size() + place;
            switch (types[place]) {
                case STRING, FREE_TEXT, CODE, PSEUDONYM ->
                    columns.text(column, values.source(place), values.start(place), values.length(place));
                case CODES -> columns.texts(column, values.list(place));
                case INTEGER, LONG, DOUBLE, BOOLEAN, DATE, TIMESTAMP -> columns.number(column, values.number(place));
            }
        }
    }
}
