package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.inclusion.StandardisedParity;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.indicator.Composition;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.ParityPair;
import id.sigi.methods.plan.indicator.RowSource;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.methods.proportion.Wilson;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the rows of a plan of indicators off its counts. */
final class IndicatorRows {
    private static final Estimand SHARE = Estimand.of(Quantity.SHARE);

    private final IndicatorPlan plan;
    private final IndicatorCounts counts;
    private final DisjointGroups kinds;
    private final Naming naming;
    private final Domain everybody;

    IndicatorRows(IndicatorCounts counts, Naming naming) {
        this.plan = counts.plan();
        this.counts = counts;
        this.kinds = counts.tally().kinds();
        this.naming = naming;
        this.everybody = new Domain(naming.everybody(), cell -> true);
    }

    /** A share and its counts. */
    private record Share(String outcome, Predicate<Tally.Cell> above, Predicate<Tally.Cell> below, String baseName) {}

    /** Every indicator for everybody, by its dimensions and compared; then the composition. */
    List<Estimate> list() {
        List<Estimate> rows = new ArrayList<>();
        for (int at = 0; at < plan.indicators().size(); at++) {
            rows.addAll(rows(at));
        }
        plan.findComposition()
                .ifPresent(made -> plan.by().stream()
                        .filter(by -> by.columns().size() == 1)
                        .flatMap(by -> Domain.list(by, counts).stream())
                        .forEach(domain -> rows.add(composition(made, domain))));
        rows.addAll(new GapRows(counts).list());
        return rows;
    }

    private List<Estimate> rows(int at) {
        Indicator indicator = plan.indicators().get(at);
        Share share = new Share(indicator.id(), counts.above(at), counts.below(at), indicator.denominatorName());
        List<Estimate> rows = new ArrayList<>();
        rows.add(row(indicator, share, everybody));
        for (DomainColumns by : plan.domains(indicator)) {
            Domain.list(by, counts).forEach(domain -> rows.add(row(indicator, share, domain)));
        }
        if (indicator.hasParity()) {
            plan.parity().forEach(pair -> rows.addAll(parity(share, pair)));
        }
        return rows;
    }

    private Estimate row(Indicator indicator, Share share, Domain domain) {
        Basis basis = basis(share, domain);
        boolean isBelow = indicator
                .findMinimumCell()
                .map(own -> basis.denominator() < own)
                .orElse(false);
        Estimate row = isBelow
                ? Estimate.notEstimable(
                        label(share, domain), basis, "fewer rows than the minimum cell that the indicator asks for")
                : estimate(share, domain, basis);
        Exposure exposure = indicator.numerator().equals(indicator.denominator())
                ? new Exposure(
                        Exposure.Subject.BY_DEFINITION, heads(share, domain).subList(0, 1))
                : Exposure.of(heads(share, domain));
        return row.exposing(exposure);
    }

    private Estimate estimate(Share share, Domain domain, Basis basis) {
        Label label = label(share, domain);
        if (basis.denominator() == 0) {
            return Estimate.notEstimable(label, basis, "there are no " + share.baseName());
        }
        long counted = basis.numerator().orElseThrow();
        Inference inference = plan.source() == RowSource.SURVEY
                ? Wilson.inference(counted, basis.denominator())
                : Inference.point((double) counted / basis.denominator());
        return Estimate.of(label, inference, basis);
    }

    /** The group's share of the population. */
    private Estimate composition(Composition made, Domain group) {
        Share share = new Share(made.id(), group.has(), cell -> true, made.denominatorName());
        Basis basis = basis(share, everybody);
        Estimate row = estimate(share, everybody, basis);
        return row.withLabel(label(share, group))
                .exposing(Exposure.of(heads(share, new Domain(group.subgroup(), everybody.has()))));
    }

    private List<Estimate> parity(Share share, ParityPair pair) {
        ComparedGroups groups = new ComparedGroups(
                pair, Domain.of(pair.dimension(), pair.of()), Domain.of(pair.dimension(), pair.against()));
        Basis above = basis(share, groups.first());
        Basis below = basis(share, groups.second());
        List<HeadCount> both = new ArrayList<>(heads(share, groups.first()));
        both.addAll(heads(share, groups.second()));
        List<Estimate> rows = new ArrayList<>(groups.rows(share.outcome(), share.baseName(), above, below));
        if (!pair.adjustFor().isEmpty()) {
            Map<List<String>, StandardisedParity.Stratum> strata = strata(share, groups);
            rows.add(groups.standardised(rows.get(0), new StandardisedParity(List.copyOf(strata.values()))));
            rows.addAll(new SplitDifference(pair, strata).rows(rows.get(0)));
        }
        return rows.stream().map(row -> row.exposing(Exposure.of(both))).toList();
    }

    /** Both groups in every stratum of the dimensions that the pair is adjusted for. */
    private Map<List<String>, StandardisedParity.Stratum> strata(Share share, ComparedGroups groups) {
        Map<List<String>, long[]> strata = new LinkedHashMap<>();
        for (Tally.Cell cell : counts.tally().cells()) {
            int group =
                    groups.first().has().test(cell) ? 0 : (groups.second().has().test(cell) ? 2 : -1);
            if (group >= 0 && share.below().test(cell)) {
                List<String> key =
                        groups.pair().adjustFor().stream().map(cell::value).toList();
                long[] sums = strata.computeIfAbsent(key, unseen -> new long[4]);
                sums[group] += share.above().test(cell) ? cell.count() : 0;
                sums[group + 1] += cell.count();
            }
        }
        Map<List<String>, StandardisedParity.Stratum> counted = new LinkedHashMap<>();
        strata.forEach(
                (key, sums) -> counted.put(key, new StandardisedParity.Stratum(sums[0], sums[1], sums[2], sums[3])));
        return counted;
    }

    private Basis basis(Share share, Domain domain) {
        Predicate<Tally.Cell> below = domain.has().and(share.below());
        return Basis.share(
                counts.tally().count(below.and(share.above())), counts.tally().count(below), share.baseName());
    }

    /** Those below the line, those above it, and the rest. */
    private List<HeadCount> heads(Share share, Domain domain) {
        Predicate<Tally.Cell> below = domain.has().and(share.below());
        String who = ", " + domain.subgroup();
        return List.of(
                head(naming.people().apply(share.baseName()) + who, below),
                head(naming.people().apply(share.outcome()) + who, below.and(share.above())),
                head("not " + share.outcome() + who, below.and(share.above().negate())));
    }

    private HeadCount head(String whose, Predicate<Tally.Cell> condition) {
        return kinds.count(whose, counts.tally().which(condition));
    }

    private Label label(Share share, Domain domain) {
        Procedure procedure = plan.source() == RowSource.SURVEY ? Procedure.PROPORTION : Procedure.COUNT_OVER_COUNT;
        return new Label(share.outcome(), SHARE, Contrast.NONE, domain.subgroup(), Estimator.of(procedure));
    }
}
