package id.sigi.reports.input;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.reports.disclosure.DisclosureControl;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.disclosure.Released;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Everything a report prints.
 *
 * @param title name of the report
 * @param facts facts of the run
 * @param ingestion the counts of each source, empty when rows did not come through the ingestion
 * @param sets released sets, each identifier once
 * @param minimumCell smallest number of people in a printed cell, where the sets were released under one; said on every page
 * @param registry another programme's registry of indicators, in place of that of Program Kartu Prakerja; nothing for that
 */
public record ReportInput(
        String title,
        RunFacts facts,
        List<IngestionCounts> ingestion,
        List<Released> sets,
        OptionalLong minimumCell,
        Optional<IndicatorRegistry> registry) {
    /** Sets whose rules are said elsewhere. */
    public ReportInput(String title, RunFacts facts, List<IngestionCounts> ingestion, List<Released> sets) {
        this(title, facts, ingestion, sets, OptionalLong.empty(), Optional.empty());
    }

    public ReportInput {
        ingestion = List.copyOf(ingestion);
        sets = List.copyOf(sets);
        Set<String> seen = new HashSet<>();
        sets.forEach(set -> {
            if (!seen.add(set.id())) {
                throw new IllegalArgumentException("two sets of estimates are called " + set.id());
            }
        });
    }

    /** The same, with the minimum cell of the rules under which the sets were released. */
    public ReportInput withMinimumCell(long people) {
        return new ReportInput(title, facts, ingestion, sets, OptionalLong.of(people), registry);
    }

    /** The same with the words of another programme's indicators. */
    public ReportInput withRegistry(Optional<IndicatorRegistry> other) {
        return new ReportInput(title, facts, ingestion, sets, minimumCell, other);
    }

    /** Sends sets that are published together through disclosure control first. */
    public static List<Released> release(List<EstimateSet> sets, DisclosureRules rules) {
        return DisclosureControl.release(sets, rules);
    }

    public Optional<Released> find(String setId) {
        return sets.stream().filter(set -> set.id().equals(setId)).findFirst();
    }
}
