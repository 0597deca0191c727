package id.sigi.studies.experiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import id.sigi.methods.plan.SurveySample;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.programme.fault.RequestFault;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The sampling units of a survey. Where every unit lies within one household, households are the larger of the two and take the units' place,
 * because people of one household share chance and fate. Counted where the rows are.
 */
final class SurveyUnits {
    private static final String SEPARATOR = "\u001f";

    private final SurveySample asked;
    private final long crossing;
    private final boolean areHouseholds;

    private SurveyUnits(SurveySample asked, long crossing, boolean areHouseholds) {
        this.asked = asked;
        this.crossing = crossing;
        this.areHouseholds = areHouseholds;
    }

    /** @throws RequestFault if a weight is not positive */
    static SurveyUnits of(NarrowTable table, SurveySample asked) {
        Dataset<Row> sampled = table.rows().where(isSampled());
        checkWeights(sampled, asked);
        long crossing = crossing(sampled, NarrowTable.CLUSTER, SurveyColumns.UNIT);
        boolean areHouseholds = crossing > 0 && crossing(sampled, SurveyColumns.UNIT, NarrowTable.CLUSTER) == 0;
        return new SurveyUnits(asked, crossing, areHouseholds);
    }

    private static void checkWeights(Dataset<Row> sampled, SurveySample asked) {
        Column weight = col(SurveyColumns.WEIGHT);
        Row wrong = sampled.where(not(weight.gt(0)).or(weight.isNaN()))
                .agg(count(lit(1)), min(weight))
                .head();
        if (wrong.getLong(0) > 0) {
            throw new RequestFault(
                    "the plan's survey.weight cannot be used",
                    asked.weight() + " is " + wrong.getDouble(1) + " in a row",
                    "Leave the weight empty for people who were not in the sample");
        }
    }

    /** Inner groups with people in more than one outer group. */
    private static long crossing(Dataset<Row> sampled, String inner, String outer) {
        return sampled.groupBy(col(inner))
                .agg(count_distinct(col(outer)).as("outers"))
                .where(col("outers").gt(1))
                .count();
    }

    /** Whether the design can place a row and the row is in the sample. */
    static Column isSampled() {
        return NarrowTable.isPlaced().and(col(SurveyColumns.WEIGHT).isNotNull());
    }

    /** Names the unit that errors count, across strata. */
    Column unit() {
        return concat_ws(
                SEPARATOR,
                col(SurveyColumns.STRATUM),
                areHouseholds ? col(NarrowTable.CLUSTER) : col(SurveyColumns.UNIT));
    }

    /** What the plan wants of a stratum with one unit. */
    SurveyDesign design() {
        return SurveyDesign.withDefaults().withLonely(asked.lonelyPsu().rule());
    }

    /** How sampling units and households lie to each other, and which the errors count. */
    String sentence(String cluster) {
        String units = String.join(" x ", asked.psu());
        if (areHouseholds) {
            return "Every sampling unit lies within one " + cluster + ", which is larger: weighted errors count "
                    + cluster + ".";
        }
        return crossing == 0
                ? "Every " + cluster + " lies within one sampling unit: weighted errors count " + units + "."
                : crossing + " of " + cluster + " have people in several sampling units: weighted errors count " + units
                        + " only, and may be too small.";
    }
}
