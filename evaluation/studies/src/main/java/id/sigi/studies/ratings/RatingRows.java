package id.sigi.studies.ratings;

import static org.apache.spark.sql.functions.lit;

import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.plan.ratings.RatingColumns;
import id.sigi.methods.rating.Rating;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.DriverLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * The ratings of a plan, collected to the driver in an order that does not depend on how the data is cut: models of crossed effects need them
 * together.
 *
 * @param kept rows of the plan
 * @param ratings those that name object, assessor and whatever else the plan's columns name
 */
record RatingRows(long kept, List<Rating> ratings) {
    private static final int OBJECT = 0;
    private static final int ASSESSOR = 1;
    private static final int SCORE = 2;
    private static final int PROVIDER = 3;
    private static final int ASPECT = 4;
    private static final int PHASE = 5;
    private static final int TIME = 6;
    private static final int ANCHOR = 7;
    private static final int COVARIATES = 8;

    private static final Comparator<Rating> ORDER = Comparator.comparing(Rating::object)
            .thenComparing(Rating::phase)
            .thenComparing(Rating::aspect)
            .thenComparing(Rating::assessor)
            .thenComparingDouble(Rating::score);

    RatingRows {
        ratings = List.copyOf(ratings);
    }

    static RatingRows of(RatingsPlan plan, PlanColumns columns) {
        Dataset<Row> narrow = table(plan, columns);
        long kept = narrow.count();
        DriverLimit.check(kept, "columns.score");
        List<Rating> ratings = new ArrayList<>();
        for (Row row : narrow.na().drop().collectAsList()) {
            ratings.add(rating(plan, row));
        }
        ratings.sort(ORDER);
        return new RatingRows(kept, ratings);
    }

    /** Only what the plan needs; what it does not name is empty and never missing. */
    static Dataset<Row> table(RatingsPlan plan, PlanColumns columns) {
        RatingColumns named = plan.columns();
        List<Column> narrow = new ArrayList<>(List.of(
                text(columns, "columns.object", named.object()).as("object"),
                text(columns, "columns.assessor", named.assessor()).as("assessor"),
                columns.number("columns.score", named.score()).as("score"),
                text(columns, "columns.provider", named.findProvider()).as("provider"),
                text(columns, "columns.aspect", named.findAspect()).as("aspect"),
                text(columns, "columns.phase", named.findPhase()).as("phase"),
                number(columns, "columns.time", named.findTime()).as("time"),
                number(columns, "columns.anchor", named.findAnchor()).as("anchor")));
        for (String covariate : named.covariates()) {
            narrow.add(columns.number("columns.covariates", covariate).as("covariate_" + narrow.size()));
        }
        return columns.rows().select(narrow.toArray(Column[]::new));
    }

    private static Column text(PlanColumns columns, String key, String name) {
        return columns.column(key, name).cast(DataTypes.StringType);
    }

    private static Column text(PlanColumns columns, String key, Optional<String> name) {
        return name.map(found -> text(columns, key, found)).orElse(lit(""));
    }

    private static Column number(PlanColumns columns, String key, Optional<String> name) {
        return name.map(found -> columns.number(key, found)).orElse(lit(0.0));
    }

    private static Rating rating(RatingsPlan plan, Row row) {
        List<Double> covariates = new ArrayList<>();
        for (int at = COVARIATES; at < row.size(); at++) {
            covariates.add(row.getDouble(at));
        }
        double time = plan.columns().findTime().isPresent() ? row.getDouble(TIME) : Double.NaN;
        double score = row.getDouble(SCORE);
        return new Rating(
                row.getString(OBJECT),
                row.getString(ASSESSOR),
                new Rating.Circumstances(
                        row.getString(PROVIDER), row.getString(PHASE), time, row.getDouble(ANCHOR) == 1),
                row.getString(ASPECT),
                plan.scale().holds(score) ? plan.scale().placed(score) : score,
                covariates);
    }
}
