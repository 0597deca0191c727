package id.sigi.studies.experiment.data;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.studies.expression.PlanColumns;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** What a survey sample adds to the narrow table: weight, stratum and sampling unit; the weight is empty where any of them is. */
public final class SurveyColumns {
    public static final String WEIGHT = "survey_weight";
    public static final String STRATUM = "survey_stratum";
    static final String UNIT = "survey_unit";

    private SurveyColumns() {}

    static List<Column> of(SurveySample asked, PlanColumns columns) {
        List<Column> strata = texts("survey.strata", asked.strata(), columns);
        List<Column> units = texts("survey.psu", asked.psu(), columns);
        Column isKnown = Stream.concat(strata.stream(), units.stream())
                .map(Column::isNotNull)
                .reduce(lit(true), Column::and);
        return List.of(
                when(isKnown, columns.number("survey.weight", asked.weight())).as(WEIGHT),
                concat_ws(" | ", strata.toArray(Column[]::new)).as(STRATUM),
                concat_ws(" | ", units.toArray(Column[]::new)).as(UNIT));
    }

    private static List<Column> texts(String key, List<String> names, PlanColumns columns) {
        return names.stream()
                .map(name -> columns.column(key, name).cast(DataTypes.StringType))
                .toList();
    }
}
