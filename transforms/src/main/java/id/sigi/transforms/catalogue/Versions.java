package id.sigi.transforms.catalogue;

import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The catalogue as slowly changing dimensions of type 2. A version holds from its event until the next event of the same thing, whatever
 * the order in which they landed; of events at one instant the one with the greatest event id counts. What was withdrawn has no version
 * until it comes again.
 */
final class Versions {
    private Versions() {}

    /** An event by which a version begins, or the last one ends. */
    private record Turn(FactKind kind, UnsafeRow fact, long from, boolean isEnd) {
        static final Comparator<Turn> ORDER = Comparator.comparingLong(Turn::from)
                .thenComparing(turn -> turn.fact().getUTF8String(FactKind.EVENT_ID));
    }

    /** By which events a thing comes, changes and goes. */
    private record History(TableContract table, List<Part> parts) {}

    private record Part(FactKind kind, Field from, boolean isEnd) {}

    private static final List<History> ALL = List.of(
            new History(
                    TableContracts.COURSE_VERSIONS,
                    List.of(
                            new Part(FactKind.COURSE_LISTED, Fields.OCCURRED_AT, false),
                            new Part(FactKind.COURSE_CHANGED, CatalogueFields.CHANGED_AT, false),
                            new Part(FactKind.COURSE_WITHDRAWN, Fields.WITHDRAWN_AT, true))),
            new History(
                    TableContracts.PROVIDER_VERSIONS,
                    List.of(
                            new Part(FactKind.PROVIDER_ADMITTED, CatalogueFields.ADMITTED_AT, false),
                            new Part(FactKind.PROVIDER_CHANGED, CatalogueFields.CHANGED_AT, false),
                            new Part(FactKind.PROVIDER_WITHDRAWN, Fields.WITHDRAWN_AT, true))),
            new History(
                    TableContracts.PLATFORM_VERSIONS,
                    List.of(
                            new Part(FactKind.PLATFORM_JOINED, CatalogueFields.JOINED_AT, false),
                            new Part(FactKind.PLATFORM_LEFT, CatalogueFields.LEFT_AT, true))));

    static void add(Facts catalogue, BuiltTables tables) {
        ALL.forEach(history -> add(history, catalogue, tables));
    }

    private static void add(History history, Facts catalogue, BuiltTables tables) {
        Field thing = history.table().key().get(0);
        Map<UTF8String, List<Turn>> turns = new TreeMap<>();
        for (Part part : history.parts()) {
            for (UnsafeRow fact : catalogue.of(part.kind())) {
                long from = fact.getLong(part.kind().place(part.from()));
                turns.computeIfAbsent(fact.getUTF8String(part.kind().place(thing)), unseen -> new ArrayList<>())
                        .add(new Turn(part.kind(), fact, from, part.isEnd()));
            }
        }
        Writing writing = new Writing(history.table(), tables);
        turns.values().forEach(writing::add);
    }

    private static final class Writing {
        private final TableContract table;
        private final BuiltTables tables;
        private final TableRow row;
        private final int from;
        private final int to;
        private final int current;

        Writing(TableContract table, BuiltTables tables) {
            this.table = table;
            this.tables = tables;
            row = new TableRow(table);
            from = row.place(CatalogueFields.VALID_FROM);
            to = row.place(CatalogueFields.VALID_TO);
            current = row.place(CatalogueFields.IS_CURRENT);
        }

        void add(List<Turn> turns) {
            turns.sort(Turn.ORDER);
            for (int i = 0; i < turns.size(); i++) {
                Turn turn = turns.get(i);
                boolean isLast = i + 1 == turns.size();
                if (!turn.isEnd() && (isLast || turns.get(i + 1).from() > turn.from())) {
                    begin(turn);
                    if (!isLast) {
                        row.instant(to, turns.get(i + 1).from());
                    }
                    row.truth(current, isLast);
                    tables.add(table, row.row());
                }
            }
        }

        private void begin(Turn turn) {
            row.begin();
            row.shared(turn.kind().layout()).copy(turn.fact());
            row.instant(from, turn.from());
            if (turn.kind() == FactKind.PROVIDER_ADMITTED) {
                row.text(
                        row.place(CatalogueFields.PROVIDER_STATUS),
                        UTF8String.fromString(ProviderStatus.ACTIVE.name()));
            }
        }
    }
}
