package id.sigi.studies.quality;

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
import id.sigi.methods.funnel.FunnelPlot;
import id.sigi.methods.funnel.FunnelScale;
import id.sigi.methods.funnel.FunnelUnit;
import id.sigi.methods.shrinkage.BetaBinomial;
import id.sigi.methods.shrinkage.UnitCount;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.studies.ratings.FunnelRows;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What stars at the ceiling can still say: the share of ratings with all five, how much of its variance lies between courses (beta-binomial), the share of each course drawn
 * towards the mean of all, and providers against exact limits of chance.
 */
public final class StarCeiling {
    private static final String TOP = "5";
    /** That a rating has all stars. */
    public static final String OUTCOME = Fields.STARS.name() + "=" + TOP;

    private static final int FEWEST_PROVIDERS = 3;
    private static final Estimator BETA_BINOMIAL = Estimator.of(Procedure.BETA_BINOMIAL);

    private final Tally ratings;
    private final DisjointGroups kinds;

    private StarCeiling(Tally ratings) {
        this.ratings = ratings;
        this.kinds = ratings.kinds();
    }

    /** @param ratings counts by course, provider and stars */
    public static List<Estimate> of(Tally ratings) {
        StarCeiling ceiling = new StarCeiling(ratings);
        List<Estimate> rows = new ArrayList<>(ceiling.courses());
        rows.addAll(ceiling.providers());
        return rows;
    }

    /** Of each course with ratings, the share of them with all stars. */
    public static Map<String, ExpertValidity.Course> shares(Tally ratings) {
        Map<String, ExpertValidity.Course> shares = new TreeMap<>();
        new StarCeiling(ratings)
                .counts(Fields.COURSE_ID)
                .forEach((course, count) -> shares.put(
                        course, new ExpertValidity.Course((double) count.hits() / count.trials(), count.trials())));
        return shares;
    }

    private Map<String, UnitCount> counts(Field by) {
        Map<String, UnitCount> counts = new TreeMap<>();
        for (Tally.Cell cell : ratings.cells()) {
            long hits = isTop(cell) ? cell.count() : 0;
            String unit = cell.value(by.name());
            counts.merge(
                    unit,
                    new UnitCount(unit, hits, cell.count()),
                    (one, other) -> new UnitCount(unit, one.hits() + other.hits(), one.trials() + other.trials()));
        }
        return counts;
    }

    private static boolean isTop(Tally.Cell cell) {
        return cell.value(Fields.STARS.name()).equals(TOP);
    }

    private List<Estimate> courses() {
        Map<String, UnitCount> counts = counts(Fields.COURSE_ID);
        Optional<BetaBinomial> model = BetaBinomial.find(List.copyOf(counts.values()));
        Basis courses = Basis.rows(counts.size(), "courses with ratings");
        List<Estimate> rows = new ArrayList<>();
        rows.add(row(
                label(Estimand.of(Quantity.MEAN), Label.ALL, BETA_BINOMIAL), model.map(BetaBinomial::mean), courses));
        rows.add(row(
                label(Estimand.of(Quantity.VARIANCE_SHARE, Fields.COURSE_ID.name()), Label.ALL, BETA_BINOMIAL),
                model.map(BetaBinomial::correlation),
                courses));
        model.ifPresent(fitted -> counts.forEach((course, count) -> rows.add(Estimate.of(
                        label(
                                Estimand.of(Quantity.SHRUNKEN_SHARE),
                                Fields.COURSE_ID.name() + "=" + course,
                                BETA_BINOMIAL),
                        fitted.share(count),
                        Basis.rows(count.trials(), "ratings"))
                .exposing(exposure(Fields.COURSE_ID, course)))));
        return rows;
    }

    private static Estimate row(Label label, Optional<Inference> found, Basis basis) {
        return found.map(inference -> Estimate.of(label, inference, basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis, "fewer than two courses have ratings, or all ratings or none are at the top"))
                .exposing(Exposure.THINGS);
    }

    private List<Estimate> providers() {
        Map<String, UnitCount> counts = counts(Fields.PROVIDER_ID);
        long hits = counts.values().stream().mapToLong(UnitCount::hits).sum();
        long all = ratings.count();
        if (counts.size() < FEWEST_PROVIDERS || hits == 0 || hits == all) {
            return List.of();
        }
        List<FunnelUnit> units = counts.values().stream()
                .map(count -> new FunnelUnit(count.unit(), (double) count.hits() / count.trials(), count.trials()))
                .toList();
        FunnelPlot plot = FunnelPlot.of(FunnelScale.PROPORTION, units, (double) hits / all, 0);
        String column = Fields.PROVIDER_ID.name();
        FunnelRows rows = new FunnelRows(
                column, "ratings", quantity -> label(Estimand.of(quantity), Label.ALL, FunnelRows.ESTIMATOR));
        return rows.list(plot, Quantity.SHARE).stream()
                .map(row -> row.label().subgroup().words().startsWith(column)
                        ? row.exposing(exposure(
                                Fields.PROVIDER_ID,
                                row.label().subgroup().words().substring(column.length() + 1)))
                        : row.exposing(Exposure.THINGS))
                .toList();
    }

    /** With the number of ratings, each of these numbers gives how many were at the top, and how many were not. */
    private Exposure exposure(Field by, String unit) {
        Predicate<Tally.Cell> own = cell -> cell.value(by.name()).equals(unit);
        String whose = by.name() + "=" + unit;
        return Exposure.of(List.of(
                count(whose, own),
                count(OUTCOME + ", " + whose, own.and(StarCeiling::isTop)),
                count("not " + OUTCOME + ", " + whose, own.and(cell -> !isTop(cell)))));
    }

    private HeadCount count(String whose, Predicate<Tally.Cell> condition) {
        return kinds.count(whose, ratings.which(condition));
    }

    private static Label label(Estimand estimand, String subgroup, Estimator estimator) {
        return new Label(OUTCOME, estimand, Contrast.NONE, subgroup, estimator);
    }
}
