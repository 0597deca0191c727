package id.sigi.transforms.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;

/**
 * The facts of one person, purchase, complaint or of the catalogue, each once: of the events of one business key the earliest counts, and of
 * those at one time the one with the least identifier. Rows point into the blocks that they came in.
 */
public final class Facts {
    private static final Comparator<UnsafeRow> ORDER = Comparator.<UnsafeRow>comparingLong(
                    row -> row.getLong(FactKind.OCCURRED_AT))
            .thenComparing(row -> row.getUTF8String(FactKind.EVENT_ID));
    private static final int KINDS = FactKind.list().size();

    /** The facts of each kind at the place of its number; null where there is none. */
    private final ArrayList<List<UnsafeRow>> byKind = new ArrayList<>(Collections.nCopies(KINDS, null));

    private final BitSet settled = new BitSet(KINDS);

    void add(FactKind kind, UnsafeRow row) {
        List<UnsafeRow> rows = byKind.get(kind.number());
        if (rows == null) {
            rows = new ArrayList<>(2);
            byKind.set(kind.number(), rows);
        }
        rows.add(row);
    }

    /** The facts of a kind in the order in which they happened. */
    public List<UnsafeRow> of(FactKind kind) {
        List<UnsafeRow> rows = byKind.get(kind.number());
        if (rows == null) {
            return List.of();
        }
        if (rows.size() > 1 && !settled.get(kind.number())) {
            settled.set(kind.number());
            settle(kind, rows);
        }
        return rows;
    }

    /** The first fact of a kind. */
    public Optional<UnsafeRow> first(FactKind kind) {
        List<UnsafeRow> rows = of(kind);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    private static void settle(FactKind kind, List<UnsafeRow> rows) {
        rows.sort(ORDER);
        int[] key = kind.key();
        Set<List<Object>> seen = new HashSet<>();
        rows.removeIf(row -> !seen.add(key(kind, row, key)));
    }

    private static List<Object> key(FactKind kind, UnsafeRow row, int[] places) {
        List<Object> key = new ArrayList<>(places.length);
        for (int place : places) {
            key.add(value(row, place, kind.layout().type(place)));
        }
        return key;
    }

    /** The engine's own way of reading any type asks for its settings each time, and most keys are texts. */
    private static Object value(UnsafeRow row, int place, DataType type) {
        return type instanceof StringType ? row.getUTF8String(place) : row.get(place, type);
    }
}
