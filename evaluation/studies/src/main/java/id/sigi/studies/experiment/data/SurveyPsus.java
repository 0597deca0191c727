package id.sigi.studies.experiment.data;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.shape.Magnitude;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The primary sampling units of a survey. Where every unit lies within one household, households are the larger of the two and take the units' place,
 * because people of one household share chance and fate. Counted where the rows are.
 */
public final class SurveyPsus {
    private static final String SEPARATOR = "\u001f";

    private final SurveySample asked;
    private final Dataset<Row> sample;
    private final long crossing;
    private final boolean areHouseholds;

    private SurveyPsus(SurveySample asked, Dataset<Row> sample, long crossing, boolean areHouseholds) {
        this.asked = asked;
        this.sample = sample;
        this.crossing = crossing;
        this.areHouseholds = areHouseholds;
    }

    /**
     * Looks at the units of the whole sample.
     *
     * @param outside rows that the plan's filter does not keep, with the columns of {@link SurveyColumns} and the cluster
     * @throws RequestFault if a weight is below zero or no number
     */
    public static SurveyPsus of(AnalysisTable table, List<Dataset<Row>> outside, SurveySample asked) {
        checkWeights(table.rows(), asked);
        Dataset<Row> weighed = table.rows().where(isSampled());
        long crossing = crossing(weighed, AnalysisTable.CLUSTER, SurveyColumns.UNIT);
        boolean areHouseholds = crossing > 0 && crossing(weighed, SurveyColumns.UNIT, AnalysisTable.CLUSTER) == 0;
        Dataset<Row> sample = table.rows().select(keys());
        for (Dataset<Row> some : outside) {
            sample = sample.unionAll(some.select(keys()));
        }
        return new SurveyPsus(asked, sample, crossing, areHouseholds);
    }

    private static Column[] keys() {
        return new Column[] {
            col(SurveyColumns.WEIGHT),
            col(SurveyColumns.STRATUM),
            col(SurveyColumns.UNIT),
            col(AnalysisTable.CLUSTER),
            col(AnalysisTable.CLUSTERED)
        };
    }

    private static void checkWeights(Dataset<Row> rows, SurveySample asked) {
        Column weight = col(SurveyColumns.WEIGHT);
        long wrong = rows.where(weight.isNaN().or(weight.lt(0)).or(weight.equalTo(Double.POSITIVE_INFINITY)))
                .count();
        if (wrong > 0) {
            throw new RequestFault(
                    "the plan's survey.weight cannot be used",
                    asked.weight() + " is below zero, infinite or not a number in " + wrong + " rows",
                    "Leave the weight empty for people who were not in the sample");
        }
        Row heaviest = rows.agg(coalesce(max(weight), lit(0.0))).head();
        Magnitude.usable(asked.weight(), heaviest.getDouble(0));
    }

    /**
     * Units of the sample by stratum, with those that hold nobody who is kept, drawn or weighs anything: they were in the sample, and the spread
     * between units counts them.
     */
    public SortedMap<String, Long> byStratum() {
        Column isIn = col(SurveyColumns.WEIGHT)
                .geq(0)
                .and(not(col(SurveyColumns.WEIGHT).isNaN()))
                .and(unit().isNotNull());
        if (areHouseholds) {
            isIn = isIn.and(col(AnalysisTable.CLUSTER).isNotNull())
                    .and(col(AnalysisTable.CLUSTERED).isNotNull());
        }
        SortedMap<String, Long> units = new TreeMap<>();
        sample.where(isIn)
                .select(col(SurveyColumns.STRATUM), unit().as(SurveyColumns.UNIT))
                .distinct()
                .groupBy(col(SurveyColumns.STRATUM))
                .count()
                .collectAsList()
                .forEach(row -> units.put(row.getString(0), row.getLong(1)));
        return units;
    }

    /** Inner groups with people in more than one outer group. */
    private static long crossing(Dataset<Row> sampled, String inner, String outer) {
        return sampled.groupBy(col(inner))
                .agg(count_distinct(col(outer)).as("outers"))
                .where(col("outers").gt(1))
                .count();
    }

    /** Whether the design can place a row and the row weighs something in the sample. */
    static Column isSampled() {
        return AnalysisTable.isPlaced()
                .and(col(AnalysisTable.CLUSTERED).isNotNull())
                .and(col(SurveyColumns.WEIGHT).gt(0));
    }

    /** Names the unit that errors count, across strata. */
    public Column unit() {
        return concat_ws(
                SEPARATOR,
                col(SurveyColumns.STRATUM),
                areHouseholds ? col(AnalysisTable.CLUSTER) : col(SurveyColumns.UNIT));
    }

    /** What the plan wants of a stratum with one unit. */
    public SurveyDesign design() {
        return SurveyDesign.withDefaults().withLonely(asked.lonelyPsu().rule());
    }

    /** How primary sampling units and households are nested, and which the standard errors count. */
    public String sentence(String cluster) {
        String units = String.join(" x ", asked.psu());
        if (areHouseholds) {
            return "Every primary sampling unit lies within one " + cluster
                    + ", which is larger: weighted standard errors count " + cluster + ".";
        }
        return crossing == 0
                ? "Every " + cluster + " lies within one primary sampling unit: weighted standard errors count " + units
                        + "."
                : crossing + " of " + cluster
                        + " have people in several primary sampling units: weighted standard errors count " + units
                        + " only, and may be too small.";
    }
}
