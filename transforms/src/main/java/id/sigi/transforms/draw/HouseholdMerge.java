package id.sigi.transforms.draw;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.exchange.BlockIterator;
import id.sigi.transforms.exchange.BlockRows;
import id.sigi.transforms.exchange.Blocks;
import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.ByPartition;
import id.sigi.transforms.exchange.RowEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/**
 * Tells of each entry how many of its household entered the draw and how many places the household could still win: the cap on record, less its
 * members' wins in draws held before, plus their participations revoked before. Draws are ordered by the instant at which they were held.
 * Runs in the engine's workers over the blocks of a bucket of households; sends the entries on to their people.
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

    private final Broadcast<DrawRecord> draws;
    private final Buckets people;
    private final ByPartition<PlacingCounts> kinds;

    /**
     * @param draws all draws
     * @param people buckets of people, to which entries are sent on
     * @param kinds hears how many entries there are of each kind
     */
    public HouseholdMerge(Broadcast<DrawRecord> draws, Buckets people, ByPartition<PlacingCounts> kinds) {
        this.draws = draws;
        this.people = people;
        this.kinds = kinds;
    }

    private static final class Household {
        private final List<UnsafeRow> entries = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
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
        households.forEach((key, household) -> sending.send(household));
        kinds.add(new ByPartition.Told<>(TaskContext.getPartitionId(), sending.found));
    }

    private Map<UTF8String, Household> read(Iterator<byte[]> rows) {
        Map<UTF8String, Household> households = new HashMap<>();
        DrawRecord record = draws.value();
        BlockRows.read(rows, EntryLayouts.layouts(), (kind, row) -> {
            boolean isEntry = kind == EntryLayouts.KIND_ENTRY;
            UTF8String key = row.getUTF8String(isEntry ? HOUSEHOLD : RETURNED_BY);
            Household household = households.computeIfAbsent(key, unseen -> new Household());
            if (!isEntry) {
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

    private final class Sending {
        private final Blocks blocks;
        private final RowEncoder placed = new RowEncoder(EntryLayouts.PLACED);
        private final PlacingCounts found = new PlacingCounts();
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
            Map<Integer, Placing> placings = new HashMap<>();
            inDraw.forEach((number, count) -> placings.put(number, placing(household, number, count)));
            household.entries.forEach(entry -> send(entry, placings.get(entry.getInt(DRAW))));
        }

        private Placing placing(Household household, int number, int count) {
            Draw held = record.get(number);
            if (held.cap() == null) {
                return Placing.of(number, count, null);
            }
            int recipients = household.changes.stream()
                    .filter(change -> change.at() < held.occurredAt())
                    .mapToInt(Change::recipients)
                    .sum();
            return Placing.of(number, count, held.cap() - recipients);
        }

        private void send(UnsafeRow entry, Placing placing) {
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
