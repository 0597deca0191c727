package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.CalibrationMargin;
import id.sigi.methods.plan.survey.IndependenceTest;
import id.sigi.methods.plan.survey.LaterStage;
import id.sigi.methods.plan.survey.NonResponseMethod;
import id.sigi.methods.plan.survey.SurveyModel;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** What a plan needs of each respondent, under the keys that {@link RespondentColumns} hands it out by. */
final class RespondentRequest {
    /** Key of the design weight. */
    static final String WEIGHT = "weight";

    /** Key of whether somebody answered. */
    static final String ANSWERED = "answered";

    private final SurveyPlan plan;
    private final PlanColumns columns;
    private final boolean isOutside;
    private final RespondentColumns.Request request = new RespondentColumns.Request();

    private RespondentRequest(SurveyPlan plan, PlanColumns columns, boolean isOutside) {
        this.plan = plan;
        this.columns = columns;
        this.isOutside = isOutside;
    }

    /** The respondents of a plan; rows that its filter does not keep stay in the sample and weigh nothing. */
    static RespondentColumns read(SurveyPlan plan, List<DomainStatistic> asked, PlannedRows planned) {
        RespondentRequest kept = new RespondentRequest(plan, planned.kept(), false);
        kept.ask(asked);
        List<Dataset<Row>> parts = new ArrayList<>(List.of(kept.sampled()));
        planned.outside().ifPresent(rows -> {
            RespondentRequest outside = new RespondentRequest(plan, rows, true);
            outside.ask(asked);
            parts.add(outside.sampled());
        });
        return RespondentColumns.of(kept.request, parts);
    }

    /** Key of the number that an expression of a statistic gives. */
    static String value(String expression) {
        return "value " + expression;
    }

    /** Key of whether a condition holds, as one and zero. */
    static String condition(String where) {
        return "where " + where;
    }

    /** Key of a column as text. */
    static String text(String column) {
        return "text " + column;
    }

    /** Key of a column of numbers. */
    static String number(String column) {
        return "number " + column;
    }

    private void ask(List<DomainStatistic> asked) {
        addDesign();
        asked.forEach(this::add);
        plan.findReplicates().ifPresent(some -> some.weights().forEach(name -> addNumber("replicates.weights", name)));
        plan.findNonResponse().ifPresent(some -> {
            request.number(ANSWERED, hidden(columns.number("non_response.answered", some.answered())));
            boolean isByClass = some.method() == NonResponseMethod.CLASSES;
            some.columns().forEach(name -> {
                if (isByClass) {
                    addText("non_response.columns", name);
                } else {
                    addCovariate("non_response.columns", name);
                }
            });
        });
        plan.findCalibration().ifPresent(some -> {
            for (CalibrationMargin margin : some.margins()) {
                margin.by().columns().forEach(name -> addText("calibration.margins.by", name));
            }
            some.totals().keySet().forEach(name -> addNumber("calibration.totals", name));
        });
        plan.differences().forEach(some -> addText("differences.by", some.by()));
        plan.tests().forEach(this::add);
        plan.regressions().forEach(this::add);
    }

    private void addDesign() {
        Column weight = columns.number("weight", plan.weight());
        // Who has no weight was not in the sample, and whoever the filter leaves out weighs nothing.
        request.number(WEIGHT, isOutside ? weight.multiply(0) : weight);
        addStage(1, plan.strata(), plan.psu(), plan.findFpc());
        int level = 2;
        for (LaterStage stage : plan.stages()) {
            addStage(level++, stage.strata(), stage.unit(), stage.findFpc());
        }
    }

    private void addStage(int level, List<String> strata, List<String> unit, Optional<String> fpc) {
        request.text(
                RespondentDesign.STRATUM + level,
                strata.isEmpty() ? lit("all") : SurveyTable.key("strata", strata, columns));
        if (!unit.isEmpty() && !unit.contains(ExperimentPlan.ROW)) {
            request.text(RespondentDesign.UNIT + level, SurveyTable.key("psu", unit, columns));
        }
        fpc.ifPresent(name -> request.number(RespondentDesign.POPULATION + level, columns.number("fpc", name)));
    }

    private void add(DomainStatistic asked) {
        SurveyStatistic statistic = asked.statistic();
        String key = "statistic " + statistic.name();
        statistic
                .expressions()
                .forEach(expression -> request.number(value(expression), hidden(columns.numberOf(key, expression))));
        statistic.findWhere().ifPresent(where -> addCondition(key + ", where", where));
        asked.values().forEach(value -> addText("by", value.column()));
    }

    private void add(IndependenceTest test) {
        addText("tests.rows", test.rows());
        addText("tests.columns", test.columns());
    }

    private void add(SurveyModel model) {
        request.number(value(model.outcome()), hidden(columns.numberOf("regression " + model.name(), model.outcome())));
        model.covariates().forEach(name -> addCovariate("regressions.covariates", name));
        if (!model.where().isBlank()) {
            addCondition("regression " + model.name() + ", where", model.where());
        }
    }

    private void addCondition(String key, String where) {
        Column holds = coalesce(columns.condition(key, where), lit(false)).cast(DataTypes.DoubleType);
        request.number(condition(where), hidden(holds));
    }

    private void addCovariate(String key, String name) {
        if (columns.isText(name)) {
            addText(key, name);
        } else {
            addNumber(key, name);
        }
    }

    private void addNumber(String key, String name) {
        request.number(number(name), hidden(columns.number(key, name)));
    }

    private void addText(String key, String name) {
        request.text(text(name), SurveyTable.key(key, List.of(name), columns));
    }

    /** Outside of the plan's filter nothing but the design is looked at. */
    private Column hidden(Column column) {
        return isOutside ? lit(null).cast(DataTypes.DoubleType) : column;
    }

    /** Rows with a weight and a place in the design. */
    private Dataset<Row> sampled() {
        Column[] wanted = request.columns();
        Column[] named = new Column[wanted.length];
        for (int at = 0; at < wanted.length; at++) {
            named[at] = wanted[at].as("c" + at);
        }
        Dataset<Row> rows = columns.rows().select(named);
        int firstText = request.numbers();
        Column isSampled = col("c0").isNotNull();
        int names = (plan.drawsRows() ? 1 : 2) + 2 * plan.stages().size();
        for (int at = 0; at < names; at++) {
            isSampled = isSampled.and(col("c" + (firstText + at)).isNotNull());
        }
        return rows.filter(isSampled);
    }
}
