package id.sigi.transforms.catalogue;

import id.sigi.lake.TableFiles;
import id.sigi.transforms.draw.DrawRecord;
import id.sigi.transforms.fact.FactGroups;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.BuiltTables;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;

/** Settles the catalogue and the draws, writes the tables that need nothing else, and tells what the others need. Runs in one worker. */
public final class CatalogueMerge implements FlatMapFunction<Iterator<byte[]>, CatalogueMerge.Word> {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, TableFiles> tables;

    /** @param tables where each table is written, by qualified name */
    public CatalogueMerge(Map<String, TableFiles> tables) {
        this.tables = new HashMap<>(tables);
    }

    /**
     * What was found.
     *
     * @param files files that were written
     * @param draws all draws
     * @param courses all courses
     */
    public record Word(BuiltTables.Files files, DrawRecord draws, Courses courses) implements Serializable {}

    @Override
    public Iterator<Word> call(Iterator<byte[]> blocks) {
        Facts catalogue = FactGroups.all(blocks);
        Courses courses = Courses.of(catalogue);
        try (BuiltTables built = new BuiltTables(tables)) {
            Versions.add(catalogue, built);
            AssessmentRows.add(catalogue, courses, built);
            return List.of(new Word(built.end(), DrawRecord.of(catalogue), courses))
                    .iterator();
        }
    }
}
