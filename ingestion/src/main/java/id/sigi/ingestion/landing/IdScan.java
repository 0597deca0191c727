package id.sigi.ingestion.landing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.sigi.ingestion.check.PlainJson;
import id.sigi.ingestion.check.TextBytes;
import id.sigi.ingestion.files.Line;
import id.sigi.ingestion.files.Lines;
import id.sigi.ingestion.files.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Looks for the event id of every line and for nothing else. Lines without one are for the check to refuse. A parser is asked only where
 * the line is not plain up to its id. Runs in the engine's workers.
 */
final class IdScan implements FlatMapFunction<Iterator<Slice>, ScannedIds.Part> {
    private static final long serialVersionUID = 1L;
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ID = "id";
    private static final byte[] ID_LETTERS = ID.getBytes(StandardCharsets.UTF_8);

    private final int longestLine;

    IdScan(int longestLine) {
        this.longestLine = longestLine;
    }

    @Override
    public Iterator<ScannedIds.Part> call(Iterator<Slice> slices) {
        Found found = new Found();
        PlainJson plain = new PlainJson();
        while (slices.hasNext()) {
            try (Lines lines = slices.next().open(longestLine)) {
                lines.forEachRemaining(line -> look(line, plain, found));
            }
        }
        return List.of(found.part()).iterator();
    }

    private static void look(Line line, PlainJson plain, Found found) {
        if (line.state() != Line.State.WHOLE) {
            return;
        }
        plain.open(line.bytes());
        if (findsId(plain)) {
            plain.keep(found.id);
            found.add(found.id.source(), found.id.start(), found.id.length());
            return;
        }
        String id = parsedId(line);
        if (id != null && IdOrder.has(id)) {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            found.add(bytes, 0, bytes.length);
        }
    }

    private static boolean findsId(PlainJson plain) {
        if (!plain.take('{')) {
            return false;
        }
        do {
            if (!plain.takeText()) {
                return false;
            }
            boolean isId = plain.is(ID_LETTERS);
            if (!plain.take(':') || !plain.takeText()) {
                return false;
            }
            if (isId) {
                return true;
            }
        } while (plain.take(','));
        return false;
    }

    /** The id, or null. */
    private static String parsedId(Line line) {
        try (JsonParser parser = JSON.createParser(line.bytes())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isId = parser.currentName().equals(ID);
                JsonToken value = parser.nextToken();
                if (isId) {
                    return value == JsonToken.VALUE_STRING ? parser.getText() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException malformed) {
            return null;
        }
    }

    private static final class Found {
        private final IdHashes hashes = new IdHashes();
        private final TextBytes id = new TextBytes();
        private byte[] least;
        private byte[] greatest;

        void add(byte[] source, int start, int length) {
            hashes.add(IdSet.hash(source, start, length));
            if (least == null || compare(source, start, length, least) < 0) {
                least = Arrays.copyOfRange(source, start, start + length);
            }
            if (greatest == null || compare(source, start, length, greatest) > 0) {
                greatest = Arrays.copyOfRange(source, start, start + length);
            }
        }

        private static int compare(byte[] source, int start, int length, byte[] other) {
            return Arrays.compareUnsigned(source, start, start + length, other, 0, other.length);
        }

        ScannedIds.Part part() {
            return new ScannedIds.Part(hashes, text(least), text(greatest));
        }

        private static String text(byte[] id) {
            return id == null ? null : new String(id, StandardCharsets.UTF_8);
        }
    }
}
