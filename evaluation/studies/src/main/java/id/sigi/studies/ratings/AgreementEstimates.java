package id.sigi.studies.ratings;

import id.sigi.methods.agreement.AgreementWeights;
import id.sigi.methods.agreement.AlphaBootstrap;
import id.sigi.methods.agreement.BlandAltman;
import id.sigi.methods.agreement.ChanceCorrected;
import id.sigi.methods.agreement.Coincidences;
import id.sigi.methods.agreement.Icc;
import id.sigi.methods.agreement.KrippendorffAlpha;
import id.sigi.methods.agreement.LinConcordance;
import id.sigi.methods.agreement.RatingCounts;
import id.sigi.methods.agreement.WeightedKappa;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.rating.AssessorPair;
import id.sigi.methods.rating.RatingSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Whether assessors agree: of each series in all phases together and in each, and of pairs of assessors. */
final class AgreementEstimates {
    /** Most pairs of assessors that are told of, those with the most objects in common. */
    static final int MOST_PAIRS = 10;

    private static final String ALL = Label.ALL;

    private final RatingLabels labels;
    private final RatingsPlan plan;
    private final RatingSeries series;
    private final Optional<double[]> categories;

    AgreementEstimates(RatingLabels labels, boolean isOnScale) {
        this.labels = labels;
        this.plan = labels.plan();
        this.series = labels.series();
        this.categories = isOnScale ? plan.scale().findCategories() : Optional.empty();
    }

    List<Estimate> list() {
        List<Estimate> rows = new ArrayList<>(of(series, ALL));
        if (series.phases().size() > 1) {
            String column = plan.columns().findPhase().orElseThrow();
            series.phases().forEach(phase -> rows.addAll(of(series.inPhase(phase), column + "=" + phase)));
        }
        AssessorPair.list(series, MOST_PAIRS).forEach(pair -> rows.addAll(of(pair)));
        return rows;
    }

    private List<Estimate> of(RatingSeries part, String subgroup) {
        List<double[]> units = part.units();
        List<double[]> paired = units.stream().filter(unit -> unit.length > 1).toList();
        Basis basis =
                labels.scores(paired.stream().mapToLong(unit -> unit.length).sum());
        List<Estimate> rows = new ArrayList<>();
        rows.add(RatingLabels.row(
                labels.label(alphaQuantity(), subgroup, Estimator.of(Procedure.COINCIDENCES)),
                alpha(paired),
                basis,
                "no two assessors scored the same object, or all scores are equal"));
        categories.ifPresent(values -> rows.addAll(chanceCorrected(RatingCounts.of(values, units), subgroup, basis)));
        rows.addAll(oneWay(paired, subgroup));
        rows.addAll(twoWay(part.complete(), subgroup));
        return rows;
    }

    private Quantity alphaQuantity() {
        return switch (plan.metric()) {
            case NOMINAL -> Quantity.KRIPPENDORFF_ALPHA_NOMINAL;
            case ORDINAL -> Quantity.KRIPPENDORFF_ALPHA_ORDINAL;
            case INTERVAL -> Quantity.KRIPPENDORFF_ALPHA_INTERVAL;
            case RATIO -> Quantity.KRIPPENDORFF_ALPHA_RATIO;
        };
    }

    private Optional<Inference> alpha(List<double[]> paired) {
        Coincidences all = Coincidences.empty();
        for (double[] unit : paired) {
            all = all.plus(Coincidences.ofUnit(unit));
        }
        OptionalDouble alpha = KrippendorffAlpha.find(all, plan.metric().metric());
        return alpha.isEmpty()
                ? Optional.empty()
                : Optional.of(AlphaBootstrap.find(paired, plan.metric().metric(), plan.draws(), plan.seed())
                        .map(limits -> Inference.interval(alpha.getAsDouble(), limits.low(), limits.high()))
                        .orElseGet(() -> Inference.point(alpha.getAsDouble())));
    }

    private String weightsName() {
        return plan.weights().name().toLowerCase(Locale.ROOT);
    }

    private List<Estimate> chanceCorrected(RatingCounts counts, String subgroup, Basis basis) {
        AgreementWeights weights = plan.weights().weights();
        Quantity gwet = weights == AgreementWeights.UNWEIGHTED ? Quantity.GWET_AC1 : Quantity.GWET_AC2;
        Estimator estimator = Estimator.of(Procedure.CHANCE_CORRECTED, weightsName());
        String otherwise = "no two assessors scored the same object, or all scores are equal";
        return List.of(
                RatingLabels.row(
                        labels.label(gwet, subgroup, estimator),
                        ChanceCorrected.gwet(counts, weights),
                        basis,
                        otherwise),
                RatingLabels.row(
                        labels.label(Quantity.FLEISS_KAPPA, subgroup, estimator),
                        ChanceCorrected.fleiss(counts, weights),
                        basis,
                        otherwise));
    }

    /** On the objects with the most frequent number of scores, the smaller number where two are equally frequent. */
    private List<Estimate> oneWay(List<double[]> paired, String subgroup) {
        NavigableMap<Integer, List<double[]>> sizes = new TreeMap<>();
        paired.forEach(unit ->
                sizes.computeIfAbsent(unit.length, unseen -> new ArrayList<>()).add(unit));
        List<double[]> table = List.of();
        for (List<double[]> candidate : sizes.values()) {
            table = candidate.size() > table.size() ? candidate : table;
        }
        Map<Icc.Kind, Quantity> kinds = new LinkedHashMap<>();
        kinds.put(Icc.Kind.ONE_WAY, Quantity.ICC_ONE_WAY);
        kinds.put(Icc.Kind.ONE_WAY_MEAN, Quantity.ICC_ONE_WAY_MEAN);
        return icc(
                table,
                kinds,
                Procedure.ONE_WAY_RANDOM_EFFECTS,
                subgroup,
                "fewer than two objects with the same number of scores vary in them");
    }

    private List<Estimate> twoWay(List<double[]> complete, String subgroup) {
        Map<Icc.Kind, Quantity> random = new LinkedHashMap<>();
        random.put(Icc.Kind.TWO_WAY_RANDOM, Quantity.ICC_TWO_WAY);
        random.put(Icc.Kind.TWO_WAY_RANDOM_MEAN, Quantity.ICC_TWO_WAY_MEAN);
        Map<Icc.Kind, Quantity> mixed = new LinkedHashMap<>();
        mixed.put(Icc.Kind.TWO_WAY_MIXED, Quantity.ICC_CONSISTENCY);
        mixed.put(Icc.Kind.TWO_WAY_MIXED_MEAN, Quantity.ICC_CONSISTENCY_MEAN);
        String otherwise = "fewer than two objects were scored by every assessor";
        List<Estimate> rows =
                new ArrayList<>(icc(complete, random, Procedure.TWO_WAY_RANDOM_EFFECTS, subgroup, otherwise));
        rows.addAll(icc(complete, mixed, Procedure.TWO_WAY_MIXED_EFFECTS, subgroup, otherwise));
        return rows;
    }

    private List<Estimate> icc(
            List<double[]> table,
            Map<Icc.Kind, Quantity> kinds,
            Procedure procedure,
            String subgroup,
            String otherwise) {
        Basis basis =
                labels.scores(table.stream().mapToLong(unit -> unit.length).sum());
        Optional<Icc> icc = table.size() < 2 ? Optional.empty() : Icc.find(table);
        List<Estimate> rows = new ArrayList<>();
        kinds.forEach((kind, quantity) -> rows.add(RatingLabels.row(
                labels.label(quantity, subgroup, Estimator.of(procedure)),
                icc.flatMap(found -> found.find(kind)),
                basis,
                otherwise)));
        return rows;
    }

    private List<Estimate> of(AssessorPair pair) {
        String subgroup = pair.first() + " and " + pair.second();
        double[] first = pair.firstScores();
        double[] second = pair.secondScores();
        Basis basis = Basis.rows(pair.size(), "objects that both scored");
        List<Estimate> rows = new ArrayList<>();
        categories.ifPresent(values -> rows.addAll(kappas(subgroup, pair, values, basis)));
        if (series.aspect().isEmpty()) {
            rows.addAll(differences(subgroup, first, second, basis));
        }
        return rows;
    }

    private List<Estimate> kappas(String subgroup, AssessorPair pair, double[] values, Basis basis) {
        WeightedKappa kappa = WeightedKappa.of(
                pair.firstScores(), pair.secondScores(), values, plan.weights().weights());
        return List.of(
                RatingLabels.row(
                        labels.label(
                                Quantity.COHEN_KAPPA,
                                subgroup,
                                Estimator.of(Procedure.TWO_RATERS_KAPPA, weightsName())),
                        kappa.find(),
                        basis,
                        "both gave one score only"),
                RatingLabels.row(
                        labels.label(Quantity.PREVALENCE_ADJUSTED_KAPPA, subgroup, Estimator.of(Procedure.PROPORTION)),
                        kappa.prevalenceAdjusted(),
                        basis,
                        "both gave one score only"));
    }

    private List<Estimate> differences(String subgroup, double[] first, double[] second, Basis basis) {
        List<Estimate> rows = new ArrayList<>();
        rows.add(RatingLabels.row(
                labels.label(Quantity.LIN_CONCORDANCE, subgroup, Estimator.of(Procedure.CONCORDANCE)),
                LinConcordance.find(first, second),
                basis,
                "one of the two gave one score only"));
        Optional<BlandAltman> altman = BlandAltman.find(first, second);
        Estimator limits = Estimator.of(Procedure.LIMITS_OF_AGREEMENT);
        String otherwise = "fewer than two objects";
        rows.add(RatingLabels.row(
                labels.label(Quantity.DIFFERENCE, subgroup, limits), altman.map(BlandAltman::bias), basis, otherwise));
        rows.add(RatingLabels.row(
                labels.label(Quantity.LOWER_LIMIT_OF_AGREEMENT, subgroup, limits),
                altman.map(BlandAltman::lower),
                basis,
                otherwise));
        rows.add(RatingLabels.row(
                labels.label(Quantity.UPPER_LIMIT_OF_AGREEMENT, subgroup, limits),
                altman.map(BlandAltman::upper),
                basis,
                otherwise));
        rows.add(RatingLabels.row(
                labels.label(Quantity.SLOPE_OF_DIFFERENCES, subgroup, limits),
                altman.flatMap(BlandAltman::slope),
                basis,
                "the means of both do not vary"));
        rows.add(RatingLabels.row(
                labels.label(Quantity.REPEATABILITY, subgroup, limits),
                BlandAltman.repeatability(first, second),
                basis,
                "both gave the same scores"));
        return rows;
    }
}
