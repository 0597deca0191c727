package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.when;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.exposure.MeasureCounts;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.survey.units.SampleLayout;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;

/**
 * What each statistic of a survey gives away: how many respondents of its domain count, how many of these are above the least value and how
 * many below the greatest. Domains are told by their conditions and statistics by their expressions, whatever either is called.
 */
final class SurveyExposure {
    private final List<List<Object>> domains;
    private final List<List<String>> measures;
    private final SurveyPlan plan;
    private final List<List<DomainStatistic>> byRow;
    private final List<DomainStatistic> asked;

    /** @param byRow for each row of the set the statistics that follow from it */
    SurveyExposure(SurveyPlan plan, List<List<DomainStatistic>> byRow) {
        this.plan = plan;
        this.byRow = byRow;
        this.asked = byRow.stream().flatMap(List::stream).toList();
        Set<List<Object>> someDomains = new LinkedHashSet<>();
        Set<List<String>> someMeasures = new LinkedHashSet<>();
        for (DomainStatistic statistic : asked) {
            if (!statistic.isOfEverybody()) {
                someDomains.add(statistic.domain());
            }
            someMeasures.add(statistic.statistic().expressions());
        }
        domains = List.copyOf(someDomains);
        measures = List.copyOf(someMeasures);
    }

    /** The number of a statistic's domain among the groups. */
    int domain(DomainStatistic statistic) {
        return statistic.isOfEverybody() ? SampleLayout.EVERYBODY : domains.indexOf(statistic.domain());
    }

    /** Whether a row is in each domain but that of everybody. */
    List<Column> groups(PlanColumns columns) {
        return domains.stream().map(domain -> some(domain).belongs(columns)).toList();
    }

    /** What each statistic counts of a row. */
    List<Column> values(PlanColumns columns) {
        return measures.stream().map(measure -> value(measure, columns)).toList();
    }

    /** The same rows with what they give away, for which the respondents of the sample are looked at once. */
    EstimateSet declared(PlanColumns columns, EstimateSet set) {
        Column isPlaced = columns.number("weight", plan.weight()).gt(0);
        for (String name : plan.strata()) {
            isPlaced = isPlaced.and(columns.column("strata", name).isNotNull());
        }
        for (String name : plan.drawsRows() ? List.<String>of() : plan.psu()) {
            isPlaced = isPlaced.and(columns.column("psu", name).isNotNull());
        }
        return declared(MeasureCounts.of(columns.rows().filter(isPlaced), groups(columns), values(columns)), set);
    }

    /** The same rows with what they give away, from respondents of the sample by {@link #groups} and {@link #values}. */
    EstimateSet declared(MeasureCounts counts, EstimateSet set) {
        Map<DomainStatistic, List<HeadCount>> known = new HashMap<>();
        asked.forEach(statistic -> known.computeIfAbsent(statistic, some -> given(some, counts)));
        Iterator<List<DomainStatistic>> rows = byRow.iterator();
        return set.withRows(row -> row.exposing(Exposure.of(
                rows.next().stream().flatMap(some -> known.get(some).stream()).toList())));
    }

    private static Column value(List<String> expressions, PlanColumns columns) {
        Column above = columns.numberOf("statistic", expressions.get(0));
        if (expressions.size() == 1) {
            return above;
        }
        Column below = columns.numberOf("statistic", expressions.get(1));
        return when(below.isNotNull().and(below.notEqual(0)), above);
    }

    /** Any statistic in a domain. */
    private DomainStatistic some(List<Object> domain) {
        return asked.stream()
                .filter(statistic -> statistic.domain().equals(domain))
                .findFirst()
                .orElseThrow();
    }

    private List<HeadCount> given(DomainStatistic asked, MeasureCounts counts) {
        SurveyStatistic statistic = asked.statistic();
        BitSet everybody = counts.in();
        BitSet domain = asked.isOfEverybody() ? everybody : counts.in(domains.indexOf(asked.domain()));
        int measure = measures.indexOf(statistic.expressions());
        return counts.of(String.join(" / ", statistic.expressions()), measure, domain.toString(), everybody, domain);
    }
}
