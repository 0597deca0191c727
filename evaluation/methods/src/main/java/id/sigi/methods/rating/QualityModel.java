package id.sigi.methods.rating;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.mixed.CrossedData;
import id.sigi.methods.mixed.CrossedFit;
import id.sigi.methods.mixed.FactorLevel;
import id.sigi.methods.mixed.PosteriorDraws;
import id.sigi.methods.mixed.RandomFactor;
import id.sigi.methods.mixed.RestrictedLikelihood;
import id.sigi.methods.shrinkage.RankProbabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scores as the sum of a mean, phases and covariates, the quality of the object, that of its provider, the severity of the assessor, and a rest:
 * crossed random effects by REML. The score of an object is the mean with its own and its provider's effect, at the average phase and covariates, as an
 * average assessor would give it; it is drawn towards the others the more the fewer its scores. Immutable.
 */
public final class QualityModel {
    /** Place of the objects among the factors. */
    public static final int OBJECT = 0;

    /** Place of the assessors. */
    public static final int ASSESSOR = 1;

    /** Place of the providers, where there are any. */
    public static final int PROVIDER = 2;

    private static final int FEWEST_SCORES = 3;

    private final RatingSeries series;
    private final List<double[]> columns;
    private final List<RandomFactor> factors;
    private final CrossedFit fit;
    private final Map<String, String> providers;
    private final double[] means;

    private QualityModel(RatingSeries series, boolean hasProviders) {
        this.series = series;
        this.columns = columns(series);
        this.providers = new HashMap<>();
        series.ratings().forEach(rating -> providers.put(rating.object(), rating.provider()));
        this.factors = new ArrayList<>();
        factors.add(RandomFactor.of(
                "object", series.ratings().stream().map(Rating::object).toList()));
        factors.add(RandomFactor.of(
                "assessor", series.ratings().stream().map(Rating::assessor).toList()));
        if (hasProviders) {
            factors.add(RandomFactor.of(
                    "provider", series.ratings().stream().map(Rating::provider).toList()));
        }
        this.fit = RestrictedLikelihood.fit(CrossedData.of(scores(), columns, factors));
        this.means = fit.meanColumns();
    }

    /**
     * Fits the model. Providers are a factor where there are two at least and some have several objects.
     *
     * @throws IllegalArgumentException if there are no scores, the covariates determine each other, or no object or no assessor has two scores
     */
    public static QualityModel fit(RatingSeries series) {
        if (series.ratings().isEmpty()) {
            throw new IllegalArgumentException("there are no scores");
        }
        long objects = series.ratings().stream().map(Rating::object).distinct().count();
        long owners = series.ratings().stream().map(Rating::provider).distinct().count();
        return new QualityModel(series, owners > 1 && owners < objects);
    }

    private double[] scores() {
        return series.ratings().stream().mapToDouble(Rating::score).toArray();
    }

    /** An indicator for each phase but the first, then the covariates. */
    private static List<double[]> columns(RatingSeries series) {
        List<double[]> columns = new ArrayList<>();
        series.phases().stream()
                .skip(1)
                .forEach(phase -> columns.add(series.ratings().stream()
                        .mapToDouble(rating -> rating.phase().equals(phase) ? 1 : 0)
                        .toArray()));
        int covariates = series.ratings().get(0).covariates().size();
        for (int x = 0; x < covariates; x++) {
            int at = x;
            columns.add(series.ratings().stream()
                    .mapToDouble(rating -> rating.covariates().get(at))
                    .toArray());
        }
        return columns;
    }

    public CrossedFit fit() {
        return fit;
    }

    public boolean hasProviders() {
        return factors.size() > PROVIDER;
    }

    /** Names of the groups of a factor. */
    public List<String> names(int factor) {
        return factors.get(factor).levels();
    }

    /** How many scores each group of a factor has. */
    public long[] counts(int factor) {
        long[] counts = new long[names(factor).size()];
        for (int i = 0; i < series.ratings().size(); i++) {
            counts[factors.get(factor).place(i)]++;
        }
        return counts;
    }

    /** How an assessor differs from the average one; above zero is milder. Empty where assessors do not differ. */
    public Optional<Inference> findSeverity(int assessor) {
        return fit.findEffect(ASSESSOR, assessor);
    }

    /** The score of an object, or of an average object of a provider. */
    public Inference score(int factor, int place) {
        List<FactorLevel> effects = new ArrayList<>(List.of(new FactorLevel(factor, place)));
        if (factor == OBJECT && hasProviders()) {
            effects.add(new FactorLevel(PROVIDER, provider(place)));
        }
        return fit.level(effects, means);
    }

    private int provider(int object) {
        return names(PROVIDER).indexOf(providers.get(names(OBJECT).get(object)));
    }

    /** What joint draws of all effects say of the ranks of objects or providers. */
    public RankProbabilities ranks(int factor, int draws, long seed) {
        PosteriorDraws posterior = fit.draws(seed);
        if (factor != OBJECT || !hasProviders()) {
            return RankProbabilities.of(
                    names(factor).size(), draws, () -> posterior.next(factor)[0]);
        }
        int[] owner = new int[names(OBJECT).size()];
        Arrays.setAll(owner, this::provider);
        return RankProbabilities.of(owner.length, draws, () -> {
            double[][] drawn = posterior.next(OBJECT, PROVIDER);
            double[] sums = new double[owner.length];
            Arrays.setAll(sums, i -> drawn[0][i] + drawn[1][owner[i]]);
            return sums;
        });
    }

    /** Means by object of the scores less what the model says of assessor, phase and covariates: observed quality, not drawn towards anything. */
    public NavigableMap<String, Double> adjustedMeans() {
        double[] severity = fit.effects(ASSESSOR);
        List<Inference> coefficients = fit.coefficients();
        Map<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < series.ratings().size(); i++) {
            Rating rating = series.ratings().get(i);
            double score = rating.score() - severity[factors.get(ASSESSOR).place(i)];
            for (int x = 1; x < means.length; x++) {
                score -= coefficients.get(x).estimate().orElseThrow() * (columns.get(x - 1)[i] - means[x]);
            }
            double[] sum = sums.computeIfAbsent(rating.object(), unseen -> new double[2]);
            sum[0] += score;
            sum[1]++;
        }
        NavigableMap<String, Double> adjusted = new TreeMap<>();
        sums.forEach((object, sum) -> adjusted.put(object, sum[0] / sum[1]));
        return adjusted;
    }

    /** Whose object it is. */
    public String providerOf(String object) {
        return providers.get(object);
    }

    /**
     * How the scores of each assessor move per unit of time, beside the mean of how those of the others move: slopes of the same model, all fitted
     * together. What all share is the courses' own change as much as the assessors', and no data of scores tell the two apart. Assessors with fewer
     * than three scores or with one time have none; nor has anybody where fewer than two have one, or a score has no time.
     */
    public NavigableMap<String, Inference> drifts() {
        boolean isTimed = series.ratings().stream()
                .noneMatch(rating -> Double.isNaN(rating.circumstances().time()));
        List<String> drifting = names(ASSESSOR).stream()
                .filter(assessor -> isTimed && hasTimes(assessor))
                .toList();
        NavigableMap<String, Inference> found = new TreeMap<>();
        if (drifting.size() < 2) {
            return found;
        }
        List<double[]> all = new ArrayList<>(columns);
        drifting.forEach(assessor -> all.add(slope(assessor)));
        CrossedFit sloped = RestrictedLikelihood.fit(CrossedData.of(scores(), all, factors));
        for (int i = 0; i < drifting.size(); i++) {
            double[] weights = new double[1 + all.size()];
            Arrays.fill(weights, 1 + columns.size(), weights.length, -1.0 / (drifting.size() - 1));
            weights[1 + columns.size() + i] = 1;
            found.put(drifting.get(i), sloped.combination(weights));
        }
        return found;
    }

    private boolean hasTimes(String assessor) {
        double[] times = times(assessor);
        return times.length >= FEWEST_SCORES && Arrays.stream(times).distinct().count() > 1;
    }

    private double[] slope(String assessor) {
        double mean = Arrays.stream(times(assessor)).average().orElseThrow();
        return series.ratings().stream()
                .mapToDouble(rating -> rating.assessor().equals(assessor)
                        ? rating.circumstances().time() - mean
                        : 0)
                .toArray();
    }

    private double[] times(String assessor) {
        return series.ratings().stream()
                .filter(rating -> rating.assessor().equals(assessor))
                .mapToDouble(rating -> rating.circumstances().time())
                .toArray();
    }
}
