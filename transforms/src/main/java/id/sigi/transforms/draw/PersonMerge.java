package id.sigi.transforms.draw;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.exchange.BlockRows;
import id.sigi.transforms.exchange.FinishedTasks;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Merges what is known of the people of a bucket with their entries and writes the experiment, one row per applicant and draw. Runs in the
 * engine's workers over the profiles and the entries of one bucket of people each.
 */
public final class PersonMerge implements FlatMapFunction2<Iterator<byte[]>, Iterator<byte[]>, BuiltTables.Files> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<DrawRecord> draws;
    private final Broadcast<AssignmentProbabilities> chances;
    private final Broadcast<TablePlaces> tables;
    private final long endlineStart;
    private final FinishedTasks finished;

    /**
     * @param draws all draws
     * @param chances their probabilities
     * @param tables where the tables are written
     * @param endlineStart first invitation to the endline, in microseconds since 1970; the greatest number if there is none
     * @param finished what was done of it before
     */
    public PersonMerge(
            Broadcast<DrawRecord> draws,
            Broadcast<AssignmentProbabilities> chances,
            Broadcast<TablePlaces> tables,
            long endlineStart,
            FinishedTasks finished) {
        this.draws = draws;
        this.chances = chances;
        this.tables = tables;
        this.endlineStart = endlineStart;
        this.finished = finished;
    }

    private static final class History {
        private final Map<UTF8String, UnsafeRow> profiles = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<DrawKnowledgeRows.Listing> listings = new ArrayList<>();
    }

    @Override
    public Iterator<BuiltTables.Files> call(Iterator<byte[]> profiles, Iterator<byte[]> entries) {
        BuiltTables.Files files =
                finished.word("people", TaskContext.getPartitionId(), () -> merged(profiles, entries));
        return List.of(files).iterator();
    }

    private BuiltTables.Files merged(Iterator<byte[]> profiles, Iterator<byte[]> entries) {
        Map<UTF8String, History> people = new HashMap<>();
        DrawRecord record = draws.value();
        int person = EntryLayouts.PROFILE.place(Fields.PERSON_KEY);
        int applicant = EntryLayouts.PROFILE.place(Fields.APPLICANT_ID);
        int listed = EntryLayouts.LISTING.place(Fields.PERSON_KEY);
        BlockRows.read(profiles, EntryLayouts.layouts(), (kind, row) -> {
            boolean isListing = kind == EntryLayouts.KIND_LISTING;
            History history =
                    people.computeIfAbsent(row.getUTF8String(isListing ? listed : person), unseen -> new History());
            if (isListing) {
                history.listings.add(DrawKnowledgeRows.Listing.of(row));
            } else {
                history.profiles.put(row.getUTF8String(applicant), row);
            }
        });
        int placedPerson = EntryLayouts.PLACED.place(Fields.PERSON_KEY);
        BlockRows.read(entries, EntryLayouts.layouts(), (kind, row) -> {
            History history = people.get(row.getUTF8String(placedPerson));
            history.entries.add(Entry.of(row, history.profiles, record));
        });
        try (BuiltTables built = tables.value().open()) {
            PersonDrawRows rows = new PersonDrawRows(record, chances.value(), endlineStart);
            DrawKnowledgeRows knowledge = new DrawKnowledgeRows();
            people.keySet().stream().sorted().forEach(key -> {
                History history = people.get(key);
                rows.add(history.entries, built);
                knowledge.add(history.entries, history.listings, built);
            });
            return built.end();
        }
    }

    /**
     * An entry with what is told of its applicant.
     *
     * @param draw the draw
     * @param placing its kind of household in the draw
     * @param applicant the applicant's identifier
     * @param profile laid out as {@link EntryLayouts#PROFILE}
     * @param row laid out as {@link EntryLayouts#PLACED}
     */
    record Entry(Draw draw, EntryKind placing, UTF8String applicant, UnsafeRow profile, UnsafeRow row) {
        private static final int APPLICANT = EntryLayouts.PLACED.place(Fields.APPLICANT_ID);
        private static final int DRAW = EntryLayouts.PLACED.place(EntryLayouts.DRAW);
        private static final int ENTRANTS = EntryLayouts.PLACED.place(EntryLayouts.ENTRANTS);
        private static final int PLACES = EntryLayouts.PLACED.place(DrawFields.HOUSEHOLD_PLACES);
        private static final int SELECTED = EntryLayouts.PLACED.place(Fields.IS_SELECTED);

        static Entry of(UnsafeRow row, Map<UTF8String, UnsafeRow> profiles, DrawRecord record) {
            int draw = row.getInt(DRAW);
            Integer places = row.isNullAt(PLACES) ? null : (Integer) row.getInt(PLACES);
            UTF8String applicant = row.getUTF8String(APPLICANT);
            return new Entry(
                    record.get(draw),
                    new EntryKind(draw, row.getInt(ENTRANTS), places),
                    applicant,
                    profiles.get(applicant),
                    row);
        }

        boolean isSelected() {
            return row.getBoolean(SELECTED);
        }
    }
}
