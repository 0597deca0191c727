package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.indicator.Benchmark;
import id.sigi.methods.plan.indicator.Composition;
import id.sigi.methods.plan.indicator.Dimension;
import id.sigi.methods.plan.indicator.EmptyDomains;
import id.sigi.methods.plan.indicator.Exchange;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.ParityPair;
import id.sigi.methods.plan.indicator.RowSource;
import id.sigi.methods.plan.indicator.Stage;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.methods.plan.survey.SurveySample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plan of the indicators of one reference population: shares with their definitions, broken down by dimensions.
 *
 * @param id short name
 * @param title for people
 * @param population whom the indicators are about
 * @param rows the rows looked at, one for each member of the population or, of a survey, for each respondent
 * @param source a complete register, or a survey
 * @param survey weights, strata and primary sampling units of the survey; nothing where respondents were asked alike
 * @param dimensions what is known of the dimensions; one that is not described here is a column, and its values are those of the data
 * @param by dimensions, or crossings of dimensions, by which every indicator is broken down
 * @param parity groups whose shares are compared
 * @param stages stages that people pass one after another, at least two, for the parity pairs' gaps by stage; none where they are not asked
 * @param benchmark a population beside which the groups are seen; none where there is none
 * @param composition each group's share of the population; none where it is not asked
 * @param emptyDomains what happens to a value of a dimension that no row has
 * @param indicators what is estimated
 * @param everybody what all rows are called as a group where several populations stand in one set, {@code survey_round=SURVEY_3}; all where it
 *     is not said
 * @param exchange agency, version and period of files of exchange; none are written of a plan that does not say
 * @param minimumCell fewest rows a published number may rest on
 */
public record IndicatorPlan(
        String id,
        Wording title,
        Wording population,
        Rows rows,
        RowSource source,
        @JsonInclude(JsonInclude.Include.NON_NULL) SurveySample survey,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Dimension> dimensions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DomainColumns> by,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ParityPair> parity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Stage> stages,
        @JsonInclude(JsonInclude.Include.NON_NULL) Benchmark benchmark,
        @JsonInclude(JsonInclude.Include.NON_NULL) Composition composition,
        EmptyDomains emptyDomains,
        List<Indicator> indicators,
        @JsonInclude(JsonInclude.Include.NON_NULL) String everybody,
        @JsonInclude(JsonInclude.Include.NON_NULL) Exchange exchange,
        Integer minimumCell)
        implements EvaluationPlan {
    public IndicatorPlan {
        Requirement.identifier(id, "id");
        Requirement.present(title, "title");
        Requirement.present(population, "population");
        rows = rows == null ? Rows.all() : rows;
        Requirement.present(source, "source");
        Requirement.that(
                survey == null || source == RowSource.SURVEY,
                "survey.weight and source: register stand together, and a register has no weights",
                "Say source: survey, or take survey out");
        dimensions = Requirement.any(dimensions, "dimensions");
        Requirement.distinct(dimensions, "dimensions", Dimension::id);
        by = Requirement.any(by, "by");
        Requirement.distinct(by, "by", DomainColumns::words);
        parity = Requirement.any(parity, "parity");
        Requirement.that(
                composition == null || survey == null,
                "composition and survey stand together, and a composition is of rows that count alike",
                "Leave composition out of a plan with weights");
        emptyDomains = emptyDomains == null ? EmptyDomains.REFUSED : emptyDomains;
        stages = Requirement.any(stages, "stages");
        Requirement.distinct(stages, "stages", Stage::id);
        Requirement.that(
                stages.isEmpty() || (stages.size() > 1 && !parity.isEmpty()),
                "stages needs parity, and a second stage",
                "Name the groups that are compared under parity, and at least two stages");
        indicators = survey != null || (composition == null && stages.isEmpty() && benchmark == null)
                ? Requirement.some(indicators, "indicators")
                : Requirement.any(indicators, "indicators");
        Requirement.distinct(indicators, "indicators", Indicator::code);
        everybody = everybody == null ? null : Requirement.text(everybody, "everybody");
        minimumCell = minimumCell == null ? ExperimentPlan.DEFAULT_MINIMUM_CELL : minimumCell;
        Requirement.that(minimumCell >= 1, "minimum_cell must be at least 1, and is " + minimumCell);
        for (ParityPair pair : parity) {
            demandValues(pair, dimensions);
        }
        for (Indicator indicator : indicators) {
            demandCell(indicator, minimumCell);
        }
    }

    private static void demandValues(ParityPair pair, List<Dimension> dimensions) {
        dimensions.stream()
                .filter(dimension -> dimension.id().equals(pair.dimension()))
                .forEach(dimension -> Stream.of(pair.of(), pair.against())
                        .forEach(value -> Requirement.that(
                                dimension.findCode(value).isPresent(),
                                "parity names the value " + value + ", which is none of " + dimension.id(),
                                "Name one of the codes of the dimension")));
    }

    private static void demandCell(Indicator indicator, int minimumCell) {
        Requirement.that(
                indicator.findMinimumCell().map(own -> own >= minimumCell).orElse(true),
                indicator.id() + ": its minimum_cell is below that of the plan, " + minimumCell,
                "An indicator may ask for more rows than its plan, never for fewer");
    }

    /** The same plan with dimensions that are described elsewhere, as far as it uses and does not describe them. */
    IndicatorPlan describedBy(List<Dimension> shared) {
        List<String> used = dimensionNames();
        List<String> own = dimensions.stream().map(Dimension::id).toList();
        List<Dimension> all = new ArrayList<>(dimensions);
        shared.stream()
                .filter(dimension -> used.contains(dimension.id()) && !own.contains(dimension.id()))
                .forEach(all::add);
        return new IndicatorPlan(
                id,
                title,
                population,
                rows,
                source,
                survey,
                all,
                by,
                parity,
                stages,
                benchmark,
                composition,
                emptyDomains,
                indicators,
                everybody,
                exchange,
                minimumCell);
    }

    /** The dimensions that the plan uses, in the order in which it first names them. */
    public List<String> dimensionNames() {
        Stream<String> named = Stream.concat(by.stream(), indicators.stream().flatMap(one -> domains(one).stream()))
                .flatMap(domain -> domain.columns().stream());
        Stream<String> compared =
                parity.stream().flatMap(pair -> Stream.concat(Stream.of(pair.dimension()), pair.adjustFor().stream()));
        Stream<String> beside = Stream.ofNullable(benchmark)
                .flatMap(known -> known.counts().stream().map(Benchmark.Count::dimension));
        return Stream.of(named, compared, beside)
                .flatMap(names -> names)
                .distinct()
                .collect(Collectors.toList());
    }

    /** What is known of a dimension, if the plan describes it. */
    public Optional<Dimension> findDimension(String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(name))
                .findFirst();
    }

    /** By what an indicator is broken down. */
    public List<DomainColumns> domains(Indicator indicator) {
        return indicator.findBy().orElse(by);
    }

    /** The indicators, then the composition as one of them. */
    public Stream<Indicator> everything() {
        return Stream.concat(indicators.stream(), Stream.ofNullable(composition).map(Composition::indicator));
    }

    public Optional<Benchmark> findBenchmark() {
        return Optional.ofNullable(benchmark);
    }

    public Optional<SurveySample> findSurvey() {
        return Optional.ofNullable(survey);
    }

    public Optional<Composition> findComposition() {
        return Optional.ofNullable(composition);
    }

    public Optional<Exchange> findExchange() {
        return Optional.ofNullable(exchange);
    }

    /** What all rows are called as a group, if not all. */
    public Optional<String> findEverybody() {
        return Optional.ofNullable(everybody);
    }

    /** Nothing in a plan of indicators is random. */
    @Override
    public Long seed() {
        return 0L;
    }
}
