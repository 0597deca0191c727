package id.sigi.studies.experiment.data;

import java.util.List;
import java.util.Optional;

/** The rows on one machine, for what is not aggregated; brought there when somebody asks, and once. */
public final class DriverRows {
    private final AnalysisTable table;
    private final TableProfile facts;
    private final List<String> subgroups;
    private Optional<CollectedSample> sample = Optional.empty();

    public DriverRows(AnalysisTable table, TableProfile facts, List<Subpopulation> people) {
        this.table = table;
        this.facts = facts;
        this.subgroups = people.stream().flatMap(some -> some.key().stream()).toList();
    }

    /**
     * The rows.
     *
     * @throws id.sigi.programme.fault.RequestFault if they are too many
     */
    public CollectedSample sample() {
        if (sample.isEmpty()) {
            sample = Optional.of(CollectedSample.of(table, NumericExpression.list(table, facts), facts, subgroups));
        }
        return sample.orElseThrow();
    }
}
