package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Missingness.Gap;
import id.sigi.methods.blocks.Panel;
import id.sigi.methods.blocks.RowSet;
import id.sigi.methods.blocks.Source;
import id.sigi.studies.placed.PlacedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names the rows that have values. Sources that lack values in the same rows go by the name of one of them, and those that lack none by
 * none, so that whatever needs the same rows also finds the same name.
 */
final class Complete {
    private static final Source CLUSTERED = new Source.Column(NarrowTable.CLUSTERED);

    private final PlacedRows rows;
    private final Map<Gap, Source> names = new HashMap<>();

    private Complete(PlacedRows rows) {
        this.rows = rows;
    }

    /** Sources are named in the order given. */
    static Complete of(PlacedRows rows, List<SeriesSource> series) {
        Complete complete = new Complete(rows);
        complete.name(CLUSTERED);
        complete.name(new Source.Column(NarrowTable.TAKE_UP));
        series.forEach(some -> complete.name(some.source()));
        return complete;
    }

    private void name(Source source) {
        names.putIfAbsent(gap(source), whole(source));
    }

    /** A text is missing with all its levels, so any one will do. */
    private static Source whole(Source source) {
        return source instanceof Source.Level level ? new Source.Level(level.key(), "") : source;
    }

    private Gap gap(Source source) {
        if (source instanceof Source.Column column) {
            return rows.gap(column.key());
        }
        if (source instanceof Source.Level level) {
            return rows.gap(level.key());
        }
        return Gap.NONE;
    }

    /** The rows of some people that have values of all these sources, and a cluster where the plan names one. */
    RowSet rows(People people, List<Source> sources) {
        List<Source> all = new ArrayList<>(sources);
        all.add(CLUSTERED);
        return withAndWithoutCluster(people, all);
    }

    /** The same with the rows that have no cluster, for what needs none. */
    RowSet withAndWithoutCluster(People people, List<Source> sources) {
        Stream<Source> lacking = sources.stream()
                .map(this::gap)
                .filter(gap -> !gap.equals(Gap.NONE))
                .map(names::get)
                .distinct();
        return new RowSet(
                people.key().stream().toList(),
                lacking.sorted((left, right) -> left.toString().compareTo(right.toString()))
                        .toList());
    }

    /** Whether doubles do not tell what the values of a series differ by. */
    boolean isBeyondDigits(Series series) {
        return rows.range(series.key()).isBeyondDigits();
    }

    /** Placed rows without the plan's cluster. */
    long withoutCluster() {
        return gap(CLUSTERED).rows();
    }

    /** The rows themselves. */
    Panel panel() {
        return rows.panel();
    }

    /** Texts of a column that occur, sorted. */
    List<String> levels(String key) {
        return rows.levels(key);
    }

    /** The cells that occur, in the order of the tables. */
    List<String> cells() {
        return rows.panel().cells();
    }
}
