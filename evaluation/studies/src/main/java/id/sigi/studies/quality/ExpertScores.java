package id.sigi.studies.quality;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.ratings.RatingColumns;
import id.sigi.methods.plan.ratings.RatingScale;
import id.sigi.methods.rating.Rating;
import id.sigi.methods.rating.RatingSeries;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The assessors' scores as an audit takes them: a series for the mean of the four aspects and one for each aspect, with the case mix of the courses, an indicator
 * for each category and mode but the first.
 *
 * @param caseMix names of the indicators
 * @param series the mean first
 */
public record ExpertScores(List<String> caseMix, List<RatingSeries> series) {
    private static final int MODE = 5;
    private static final int SCORES = 6;
    private static final List<Field> TEXTS = List.of(
            Fields.COURSE_ID,
            Fields.ASSESSMENT_PHASE,
            Fields.ASSESSOR_ID,
            Fields.PROVIDER_ID,
            Fields.COURSE_CATEGORY,
            Fields.COURSE_MODE);
    private static final List<Field> ASPECTS = List.of(
            Fields.SCORE_MEAN,
            Fields.SCORE_LABOUR_MARKET,
            Fields.SCORE_REQUIREMENTS,
            Fields.SCORE_CURRICULUM,
            Fields.SCORE_ADMINISTRATION);
    private static final RatingScale SCALE = new RatingScale(1.0, 5.0, 1.0);
    private static final long SEED = 20_200_411L;
    private static final Comparator<Rating> ORDER = Comparator.comparing(Rating::object)
            .thenComparing(Rating::phase)
            .thenComparing(Rating::assessor)
            .thenComparingDouble(Rating::score);

    public ExpertScores {
        caseMix = List.copyOf(caseMix);
        series = List.copyOf(series);
    }

    /** @param assessments one row per assessor's scores of a course in one phase; they are brought to the driver */
    public static ExpertScores of(Dataset<Row> assessments) {
        Column[] columns = Stream.concat(
                        TEXTS.stream().map(field -> col(field.name()).cast("string")),
                        ASPECTS.stream().map(field -> col(field.name()).cast("double")))
                .toArray(Column[]::new);
        List<Row> rows = assessments.select(columns).na().drop().collectAsList();
        List<String> categories = others(rows, MODE - 1);
        List<String> modes = others(rows, MODE);
        List<String> mix = Stream.concat(
                        categories.stream().map(value -> Fields.COURSE_CATEGORY.name() + "=" + value),
                        modes.stream().map(value -> Fields.COURSE_MODE.name() + "=" + value))
                .toList();
        Map<List<String>, List<Double>> indicators = new HashMap<>();
        List<RatingSeries> series = new ArrayList<>();
        for (int at = 0; at < ASPECTS.size(); at++) {
            String aspect = at == 0 ? "" : ASPECTS.get(at).name();
            int place = SCORES + at;
            series.add(new RatingSeries(
                    aspect,
                    rows.stream()
                            .map(row -> rating(
                                    row,
                                    aspect,
                                    row.getDouble(place),
                                    indicators.computeIfAbsent(
                                            List.of(row.getString(MODE - 1), row.getString(MODE)),
                                            of -> indicators(categories, modes, of))))
                            .sorted(ORDER)
                            .toList()));
        }
        return new ExpertScores(mix, series);
    }

    private static List<Double> indicators(List<String> categories, List<String> modes, List<String> of) {
        return Stream.concat(
                        categories.stream().map(of.get(0)::equals),
                        modes.stream().map(of.get(1)::equals))
                .map(is -> is ? 1.0 : 0.0)
                .toList();
    }

    private static Rating rating(Row row, String aspect, double score, List<Double> mix) {
        return new Rating(
                row.getString(0),
                row.getString(2),
                new Rating.Circumstances(row.getString(3), row.getString(1), Double.NaN, false),
                aspect,
                score,
                mix);
    }

    /** Values of a column but the first. */
    private static List<String> others(List<Row> rows, int place) {
        TreeSet<String> values = new TreeSet<>();
        rows.forEach(row -> values.add(row.getString(place)));
        return values.stream().skip(1).toList();
    }

    /** The same scores without the case mix. */
    ExpertScores withoutCaseMix() {
        return new ExpertScores(
                List.of(),
                series.stream()
                        .map(one -> new RatingSeries(
                                one.aspect(),
                                one.ratings().stream()
                                        .map(row -> new Rating(
                                                row.object(),
                                                row.assessor(),
                                                row.circumstances(),
                                                row.aspect(),
                                                row.score(),
                                                List.of()))
                                        .toList()))
                        .toList());
    }

    /** The plan by which an auditor would ask the same. */
    RatingsPlan plan() {
        return new RatingsPlan(
                "quality",
                new Wording("Training quality", "Mutu pelatihan"),
                new Wording("Score", "Skor"),
                Rows.all(),
                new RatingColumns(
                        Fields.SCORE_MEAN.name(),
                        Fields.COURSE_ID.name(),
                        Fields.ASSESSOR_ID.name(),
                        Fields.PROVIDER_ID.name(),
                        null,
                        Fields.ASSESSMENT_PHASE.name(),
                        null,
                        null,
                        caseMix),
                SCALE,
                null,
                null,
                null,
                SEED,
                null);
    }
}
