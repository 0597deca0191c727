package id.sigi.transforms.catalogue;

import id.sigi.transforms.draw.DrawRecord;
import id.sigi.transforms.fact.FactGroups;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import id.sigi.transforms.tally.Tallies;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/** Settles the catalogue and the draws, writes the tables that need nothing else, and tells what the others need. Runs in one worker. */
public final class CatalogueMerge implements FlatMapFunction<Iterator<byte[]>, CatalogueMerge.Word> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<TablePlaces> tables;

    /** @param tables where the tables are written */
    public CatalogueMerge(Broadcast<TablePlaces> tables) {
        this.tables = tables;
    }

    /**
     * What was found.
     *
     * @param files files that were written
     * @param draws all draws
     * @param courses all courses
     * @param sums what assessments add to sums
     */
    public record Word(BuiltTables.Files files, DrawRecord draws, Courses courses, Tallies sums)
            implements Serializable {}

    @Override
    public Iterator<Word> call(Iterator<byte[]> blocks) {
        Facts catalogue = FactGroups.all(blocks);
        Courses courses = Courses.of(catalogue);
        try (BuiltTables built = tables.value().open()) {
            Versions.add(catalogue, built);
            ProvinceRows.add(built);
            Tallies tallies = new Tallies();
            AssessmentRows.add(catalogue, courses, built, new CourseOpinions(tallies));
            return List.of(new Word(built.end(), DrawRecord.of(catalogue), courses, tallies))
                    .iterator();
        }
    }
}
