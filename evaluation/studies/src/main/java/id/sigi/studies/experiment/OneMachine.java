package id.sigi.studies.experiment;

import java.util.List;
import java.util.Optional;

/** The rows on one machine, for what is not aggregated; brought there when somebody asks, and once. */
final class OneMachine {
    private final NarrowTable table;
    private final RowFacts facts;
    private final List<String> subgroups;
    private Optional<Sample> sample = Optional.empty();

    OneMachine(NarrowTable table, RowFacts facts, List<People> people) {
        this.table = table;
        this.facts = facts;
        this.subgroups = people.stream().flatMap(some -> some.key().stream()).toList();
    }

    /**
     * The rows.
     *
     * @throws id.sigi.programme.fault.RequestFault if they are too many
     */
    Sample sample() {
        if (sample.isEmpty()) {
            sample = Optional.of(Sample.of(table, NumberColumn.list(table, facts), facts, subgroups));
        }
        return sample.orElseThrow();
    }
}
