package id.sigi.studies.experiment.data;

import id.sigi.methods.columnar.MissingnessPattern.Gap;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names the rows that have values. Sources that lack values in the same rows go by the name of one of them, and those that lack none by
 * none, so that whatever needs the same rows also finds the same name.
 */
public final class CompleteCases {
    private static final Variable CLUSTERED = new Variable.Column(AnalysisTable.CLUSTERED);

    private final SparkPartitionedRows rows;
    private final Map<Gap, Variable> names = new HashMap<>();

    private CompleteCases(SparkPartitionedRows rows) {
        this.rows = rows;
    }

    /** Sources are named in the order given. */
    public static CompleteCases of(SparkPartitionedRows rows, List<AnalysisVariable> series) {
        CompleteCases complete = new CompleteCases(rows);
        complete.name(CLUSTERED);
        complete.name(new Variable.Column(AnalysisTable.TAKE_UP));
        series.forEach(some -> complete.name(some.source()));
        return complete;
    }

    private void name(Variable source) {
        names.putIfAbsent(gap(source), whole(source));
    }

    /** A text is missing with all its levels, so any one will do. */
    private static Variable whole(Variable source) {
        return source instanceof Variable.Level level ? new Variable.Level(level.key(), "") : source;
    }

    private Gap gap(Variable source) {
        if (source instanceof Variable.Column column) {
            return rows.gap(column.key());
        }
        if (source instanceof Variable.Level level) {
            return rows.gap(level.key());
        }
        return Gap.NONE;
    }

    /** The rows of some people that have values of all these sources, and a cluster where the plan names one. */
    public SampleFilter rows(Subpopulation people, List<Variable> sources) {
        List<Variable> all = new ArrayList<>(sources);
        all.add(CLUSTERED);
        return withAndWithoutCluster(people, all);
    }

    /** The same with the rows that have no cluster, for what needs none. */
    public SampleFilter withAndWithoutCluster(Subpopulation people, List<Variable> sources) {
        Stream<Variable> lacking = sources.stream()
                .map(this::gap)
                .filter(gap -> !gap.equals(Gap.NONE))
                .map(names::get)
                .distinct();
        return new SampleFilter(
                people.key().stream().toList(),
                lacking.sorted((left, right) -> left.toString().compareTo(right.toString()))
                        .toList());
    }

    /** Whether doubles do not tell what the values of a series differ by. */
    public boolean isBeyondDigits(AnalysisColumn series) {
        return rows.range(series.key()).isBeyondDigits();
    }

    /** Placed rows without the plan's cluster. */
    public long withoutCluster() {
        return gap(CLUSTERED).rows();
    }

    /** The rows themselves. */
    public PartitionedRows partitioned() {
        return rows.partitioned();
    }

    /** Texts of a column that occur, sorted. */
    public List<String> levels(String key) {
        return rows.levels(key);
    }

    /** The cells that occur, in the order of the tables. */
    public List<String> cells() {
        return rows.partitioned().cells();
    }
}
