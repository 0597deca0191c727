package id.sigi.methods.plan;

import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.ratings.AlphaMetric;
import id.sigi.methods.plan.ratings.KappaWeights;
import id.sigi.methods.plan.ratings.RatingColumns;
import id.sigi.methods.plan.ratings.RatingScale;

/**
 * Plan of an audit of ratings: whether assessors agree, how severe each is, how good courses and providers are, and how sure that is.
 *
 * @param id short name
 * @param title for people
 * @param label what the score is called
 * @param rows the rows looked at, one per score
 * @param columns what stands where
 * @param scale what scores can be given
 * @param metric of Krippendorff's alpha; ordinal unless the plan says otherwise
 * @param weights of kappa and Gwet's coefficient; quadratic unless the plan says otherwise
 * @param draws joint draws for ranks, and bootstrap samples; 2,000 unless the plan says otherwise
 * @param seed of both
 * @param minimumCell fewest people a published number may rest on; ratings of courses count things, not people, and are not withheld
 */
public record RatingsPlan(
        String id,
        Wording title,
        Wording label,
        Rows rows,
        RatingColumns columns,
        RatingScale scale,
        AlphaMetric metric,
        KappaWeights weights,
        Integer draws,
        Long seed,
        Integer minimumCell)
        implements EvaluationPlan {
    private static final int DEFAULT_DRAWS = 2_000;
    private static final int FEWEST_DRAWS = 200;
    private static final int MOST_DRAWS = 20_000;

    public RatingsPlan {
        Requirement.identifier(id, "id");
        Requirement.present(title, "title");
        Requirement.present(label, "label");
        rows = rows == null ? Rows.all() : rows;
        Requirement.present(columns, "columns");
        Requirement.present(scale, "scale");
        metric = metric == null ? AlphaMetric.ORDINAL : metric;
        weights = weights == null ? KappaWeights.QUADRATIC : weights;
        draws = draws == null ? DEFAULT_DRAWS : draws;
        Requirement.that(
                draws >= FEWEST_DRAWS && draws <= MOST_DRAWS,
                "draws must be at least " + FEWEST_DRAWS + " and at most " + MOST_DRAWS + ", and is " + draws);
        Requirement.that(
                metric != AlphaMetric.RATIO || scale.least() >= 0,
                "metric ratio needs scores of zero and more, and scale.least is " + scale.least(),
                "Name another metric");
        Requirement.present(seed, "seed");
        minimumCell = minimumCell == null ? ExperimentPlan.DEFAULT_MINIMUM_CELL : minimumCell;
        Requirement.that(minimumCell >= 1, "minimum_cell must be at least 1, and is " + minimumCell);
    }
}
