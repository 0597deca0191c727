package id.sigi.transforms.draw;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.exchange.BlockIterator;
import id.sigi.transforms.exchange.BlockRows;
import id.sigi.transforms.exchange.Blocks;
import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.PartitionAccumulator;
import id.sigi.transforms.exchange.RowEncoder;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/**
 * Tells of each entry how many of its household entered the draw and how many places the household could still win: the cap on record, less its
 * members' wins in draws held before, plus their participations revoked before. Draws are ordered by the instant at which they were held.
 * Writes what is told of households in draws. Runs in the engine's workers over the blocks of a bucket of households; sends the entries on to
 * their people.
 */
public final class HouseholdMerge implements PairFlatMapFunction<Iterator<byte[]>, Integer, byte[]> {
    private static final long serialVersionUID = 1L;
    private static final int HOUSEHOLD = EntryLayouts.ENTRY.place(Fields.HOUSEHOLD_KEY);
    private static final int DRAW = EntryLayouts.ENTRY.place(EntryLayouts.DRAW);
    private static final int PERSON = EntryLayouts.ENTRY.place(Fields.PERSON_KEY);
    private static final int APPLICANT = EntryLayouts.ENTRY.place(Fields.APPLICANT_ID);
    private static final int RANK = EntryLayouts.ENTRY.place(Fields.DRAW_RANK);
    private static final int SELECTED = EntryLayouts.ENTRY.place(Fields.IS_SELECTED);
    private static final int RETURNED_BY = EntryLayouts.RETURNED.place(Fields.HOUSEHOLD_KEY);
    private static final int RETURNED_AT = EntryLayouts.RETURNED.place(Fields.REVOKED_AT);

    private static final int MEMBER_OF = EntryLayouts.MEMBER.place(Fields.HOUSEHOLD_KEY);
    private static final int REGISTERED_AT = EntryLayouts.MEMBER.place(Fields.REGISTERED_AT);

    private final Broadcast<DrawRecord> draws;
    private final Broadcast<TablePlaces> tables;
    private final Buckets people;
    private final PartitionAccumulator<EntryKindCounts> kinds;
    private final PartitionAccumulator<BuiltTables.Files> files;

    /**
     * @param draws all draws
     * @param tables where the tables are written
     * @param people buckets of people, to which entries are sent on
     * @param kinds hears how many entries there are of each kind
     * @param files hears of the files that were written
     */
    public HouseholdMerge(
            Broadcast<DrawRecord> draws,
            Broadcast<TablePlaces> tables,
            Buckets people,
            PartitionAccumulator<EntryKindCounts> kinds,
            PartitionAccumulator<BuiltTables.Files> files) {
        this.draws = draws;
        this.tables = tables;
        this.people = people;
        this.kinds = kinds;
        this.files = files;
    }

    private static final class Household {
        private final List<UnsafeRow> entries = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Long> registrations = new ArrayList<>();

        private long revoked(LongPredicate when) {
            return changes.stream()
                    .filter(change -> change.recipients() < 0 && when.test(change.at()))
                    .count();
        }
    }

    /** A change in the recipients of a household. */
    private record Change(long at, int recipients) {}

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<byte[]> rows) {
        Blocks blocks = new Blocks();
        boolean[] isDone = {false};
        return new BlockIterator(blocks, () -> {
            boolean isFirst = !isDone[0];
            if (isFirst) {
                isDone[0] = true;
                merge(rows, blocks);
            }
            return isFirst;
        });
    }

    private void merge(Iterator<byte[]> rows, Blocks blocks) {
        Map<UTF8String, Household> households = read(rows);
        Sending sending = new Sending(blocks);
        try (BuiltTables built = tables.value().open()) {
            HouseholdDrawRows telling = new HouseholdDrawRows(built);
            households.keySet().stream().sorted().forEach(key -> {
                tell(key, households.get(key), telling);
                sending.send(households.get(key));
            });
            files.add(new PartitionAccumulator.Told<>(TaskContext.getPartitionId(), built.end()));
        }
        kinds.add(new PartitionAccumulator.Told<>(TaskContext.getPartitionId(), sending.found));
    }

    private void tell(UTF8String key, Household household, HouseholdDrawRows rows) {
        Map<Integer, List<UnsafeRow>> inDraw = new TreeMap<>();
        household.entries.forEach(entry -> inDraw.computeIfAbsent(entry.getInt(DRAW), unseen -> new ArrayList<>())
                .add(entry));
        inDraw.forEach((number, entries) -> {
            Draw held = draws.value().get(number);
            rows.add(
                    key,
                    held,
                    new HouseholdDrawRows.Told(
                            entries.size(),
                            entries.stream()
                                    .filter(entry -> entry.getBoolean(SELECTED))
                                    .count(),
                            household.registrations.size(),
                            household.registrations.stream()
                                    .filter(at -> at < held.occurredAt())
                                    .count(),
                            household.revoked(at -> at < held.occurredAt()),
                            household.revoked(at -> at >= held.occurredAt()),
                            recipients(household, held)));
        });
    }

    /** Members' wins in draws held before, less participations revoked before. */
    private static int recipients(Household household, Draw held) {
        return household.changes.stream()
                .filter(change -> change.at() < held.occurredAt())
                .mapToInt(Change::recipients)
                .sum();
    }

    private Map<UTF8String, Household> read(Iterator<byte[]> rows) {
        Map<UTF8String, Household> households = new HashMap<>();
        DrawRecord record = draws.value();
        BlockRows.read(rows, EntryLayouts.layouts(), (kind, row) -> {
            Household household = households.computeIfAbsent(key(kind, row), unseen -> new Household());
            if (kind == EntryLayouts.KIND_MEMBER) {
                household.registrations.add(row.getLong(REGISTERED_AT));
                return;
            }
            if (kind == EntryLayouts.KIND_RETURNED) {
                household.changes.add(new Change(row.getLong(RETURNED_AT), -1));
                return;
            }
            household.entries.add(row);
            if (row.getBoolean(SELECTED)) {
                household.changes.add(new Change(record.get(row.getInt(DRAW)).occurredAt(), 1));
            }
        });
        return households;
    }

    private static UTF8String key(int kind, UnsafeRow row) {
        int member = kind == EntryLayouts.KIND_MEMBER ? MEMBER_OF : RETURNED_BY;
        return row.getUTF8String(kind == EntryLayouts.KIND_ENTRY ? HOUSEHOLD : member);
    }

    private final class Sending {
        private final Blocks blocks;
        private final RowEncoder placed = new RowEncoder(EntryLayouts.PLACED);
        private final EntryKindCounts found = new EntryKindCounts();
        private final DrawRecord record = draws.value();
        private final int person = EntryLayouts.PLACED.place(Fields.PERSON_KEY);
        private final int applicant = EntryLayouts.PLACED.place(Fields.APPLICANT_ID);
        private final int rank = EntryLayouts.PLACED.place(Fields.DRAW_RANK);
        private final int selected = EntryLayouts.PLACED.place(Fields.IS_SELECTED);
        private final int places = EntryLayouts.PLACED.place(DrawFields.HOUSEHOLD_PLACES);
        private final int draw = EntryLayouts.PLACED.place(EntryLayouts.DRAW);
        private final int entrants = EntryLayouts.PLACED.place(EntryLayouts.ENTRANTS);

        Sending(Blocks blocks) {
            this.blocks = blocks;
        }

        void send(Household household) {
            Map<Integer, Integer> inDraw = new HashMap<>();
            household.entries.forEach(entry -> inDraw.merge(entry.getInt(DRAW), 1, Integer::sum));
            Map<Integer, EntryKind> placings = new HashMap<>();
            inDraw.forEach((number, count) -> placings.put(number, placing(household, number, count)));
            household.entries.forEach(entry -> send(entry, placings.get(entry.getInt(DRAW))));
        }

        private EntryKind placing(Household household, int number, int count) {
            Draw held = record.get(number);
            if (held.cap() == null) {
                return EntryKind.of(number, count, null);
            }
            return EntryKind.of(number, count, held.cap() - recipients(household, held));
        }

        private void send(UnsafeRow entry, EntryKind placing) {
            found.add(placing, 1);
            UTF8String key = entry.getUTF8String(PERSON);
            placed.begin()
                    .text(person, key)
                    .copy(applicant, entry, APPLICANT)
                    .copy(rank, entry, RANK)
                    .copy(selected, entry, SELECTED)
                    .number(draw, placing.draw())
                    .number(entrants, placing.entrants());
            if (placing.places() != null) {
                placed.number(places, (int) placing.places());
            }
            blocks.add(people.of(key), EntryLayouts.KIND_PLACED, placed.row());
        }
    }
}
