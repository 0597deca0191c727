package id.sigi.transforms.catalogue;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.exchange.FinishedTasks;
import id.sigi.transforms.exchange.PartitionAccumulator;
import id.sigi.transforms.fact.FactGroups;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import id.sigi.transforms.table.TableRow;
import id.sigi.transforms.tally.Tallies;
import id.sigi.transforms.tally.TallySum;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;

/**
 * Brings ratings to their purchase and answers to their complaint. Ratings come with the course they rate and the platform that sold it; hours
 * of a complaint are empty while there is no answer, and where an answer is dated before its complaint. Runs in the engine's workers over
 * the blocks of a bucket of references.
 */
public final class ReferenceMerge implements FlatMapFunction<Iterator<byte[]>, BuiltTables.Files> {
    private static final long serialVersionUID = 1L;
    private static final double MICROS_PER_HOUR = 3.6e9;

    private final Broadcast<Courses> courses;
    private final Broadcast<TablePlaces> tables;
    private final TallySum sums;
    private final FinishedTasks finished;

    /**
     * @param tables where the tables are written
     * @param sums hears what the ratings of each bucket add to sums
     * @param finished what was done of it before
     */
    public ReferenceMerge(
            Broadcast<Courses> courses, Broadcast<TablePlaces> tables, TallySum sums, FinishedTasks finished) {
        this.courses = courses;
        this.tables = tables;
        this.sums = sums;
        this.finished = finished;
    }

    /** What a bucket comes to. */
    private record Word(BuiltTables.Files files, Tallies tallies) implements Serializable {}

    @Override
    public Iterator<BuiltTables.Files> call(Iterator<byte[]> blocks) {
        int partition = TaskContext.getPartitionId();
        Word word = finished.word("references", partition, () -> merged(blocks));
        sums.add(new PartitionAccumulator.Told<>(partition, word.tallies()));
        return List.of(word.files()).iterator();
    }

    private Word merged(Iterator<byte[]> blocks) {
        FactGroups groups = FactGroups.read(blocks, FactKind::reference, Set.of());
        try (BuiltTables built = tables.value().open()) {
            Tallies tallies = new Tallies();
            Ratings ratings = new Ratings(courses.value(), built, new CourseOpinions(tallies));
            Complaints complaints = new Complaints(built);
            groups.forEach((key, facts) -> {
                ratings.add(facts);
                complaints.add(facts);
            });
            return new Word(built.end(), tallies);
        }
    }

    private static final class Ratings {
        private final BuiltTables tables;
        private final TableRow row = new TableRow(TableContracts.COURSE_RATINGS);
        private final TableRow.Shared rating = row.shared(FactKind.RATED.layout());
        private final TableRow.Shared purchase = row.shared(FactKind.PURCHASED.layout(), List.of(Fields.PLATFORM));
        private final Courses.Description course;
        private final CourseOpinions opinions;

        Ratings(Courses courses, BuiltTables tables, CourseOpinions opinions) {
            this.tables = tables;
            this.opinions = opinions;
            course = courses.into(row);
        }

        void add(Facts facts) {
            UnsafeRow rated = facts.first(FactKind.RATED).orElse(null);
            UnsafeRow bought = facts.first(FactKind.PURCHASED).orElse(null);
            if (rated == null || bought == null) {
                return;
            }
            row.begin();
            rating.copy(rated);
            purchase.copy(bought);
            if (course.test(rated.getUTF8String(FactKind.RATED.place(Fields.COURSE_ID)))) {
                tables.add(TableContracts.COURSE_RATINGS, row.row());
                opinions.rated(rated);
            }
        }
    }

    private static final class Complaints {
        private final BuiltTables tables;
        private final TableRow row = new TableRow(TableContracts.COMPLAINTS);
        private final TableRow.Shared complaint = row.shared(FactKind.COMPLAINT_OPENED.layout());
        private final TableRow.Shared answer =
                row.shared(FactKind.COMPLAINT_RESOLVED.layout(), List.of(Fields.FIRST_RESPONSE_AT, Fields.RESOLVED_AT));

        Complaints(BuiltTables tables) {
            this.tables = tables;
        }

        void add(Facts facts) {
            facts.first(FactKind.COMPLAINT_OPENED).ifPresent(opened -> {
                row.begin();
                complaint.copy(opened);
                facts.first(FactKind.COMPLAINT_RESOLVED).ifPresent(resolved -> {
                    answer.copy(resolved);
                    hours(opened, resolved, Fields.FIRST_RESPONSE_AT, Fields.RESPONSE_HOURS);
                    hours(opened, resolved, Fields.RESOLVED_AT, Fields.RESOLUTION_HOURS);
                });
                tables.add(TableContracts.COMPLAINTS, row.row());
            });
        }

        private void hours(UnsafeRow opened, UnsafeRow resolved, Field until, Field hours) {
            int place = FactKind.COMPLAINT_RESOLVED.place(until);
            if (resolved.isNullAt(place)) {
                return;
            }
            long micros = resolved.getLong(place) - opened.getLong(FactKind.COMPLAINT_OPENED.place(Fields.OPENED_AT));
            if (micros >= 0) {
                row.number(row.place(hours), micros / MICROS_PER_HOUR);
            }
        }
    }
}
