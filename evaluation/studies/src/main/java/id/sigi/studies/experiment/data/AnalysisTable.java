package id.sigi.studies.experiment.data;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.plan.data.MissingRule;
import id.sigi.methods.plan.data.SubgroupDefinition;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.partitioning.PartitioningColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Only what an experiment needs, under fixed names: unit, cell and cluster as text, the arm and all series as doubles, subgroups as
 * truths. Names of the plan are checked here, before anything runs.
 *
 * @param rows one row per row of the plan's data
 * @param outcomes the outcomes, in the plan's order
 * @param texts keys of the text columns among the covariates, by position in the plan; numbers are absent
 * @param otherArms indicators of arms that the contrast does not compare and that regressions on all arms hold fixed; none elsewhere
 */
public record AnalysisTable(
        Dataset<Row> rows,
        List<AnalysisColumn> outcomes,
        List<Optional<String>> texts,
        List<AnalysisColumn> otherArms) {
    public static final String UNIT = "unit";
    public static final String ARM = "arm";
    public static final String CELL = "cell";
    public static final String CLUSTER = "cluster";

    /** Key of the truth that a row has a cluster where the plan names one. */
    static final String CLUSTERED = "clustered";

    private static final String ALONE = "\u0001";

    public static final String SECOND_CLUSTER = "second_cluster";
    public static final String TAKE_UP = "take_up";
    public static final String INVITED = "invited";
    public static final String RESPONSE = "response";

    /** Key of the answer among those invited, which only the blocks have. */
    public static final String ANSWERED = "answered";

    /** Text of the only cell of a draw without strata. */
    public static final String ONE_CELL = "all";

    /** Level of a text covariate without value, where the plan keeps such rows. */
    static final String NO_VALUE = "(missing)";

    public static AnalysisTable of(ExperimentPlan plan, PlanColumns columns) {
        return of(plan, columns, List.of());
    }

    /**
     * With the rows of arms that the plan's contrast does not compare.
     *
     * @param otherArms columns of 0 and 1, one for each of these arms
     */
    public static AnalysisTable of(ExperimentPlan plan, PlanColumns columns, List<String> otherArms) {
        List<Column> narrow = new ArrayList<>(design(plan, columns));
        plan.design()
                .findSecondCluster()
                .ifPresent(name -> narrow.add(
                        text(columns.column("design.second_cluster", name)).as(SECOND_CLUSTER)));
        List<AnalysisColumn> outcomes = new ArrayList<>();
        for (Outcome outcome : plan.outcomes()) {
            AnalysisColumn series = new AnalysisColumn(outcome.name(), "y" + outcomes.size());
            outcomes.add(series);
            narrow.add(columns.outcome(outcome).as(series.key()));
        }
        List<Optional<String>> texts = new ArrayList<>();
        for (String covariate : plan.covariates()) {
            texts.add(covariate(plan, texts.size(), columns, narrow));
            if (plan.missing() == MissingRule.INDICATOR
                    && texts.get(texts.size() - 1).isEmpty()) {
                Column number = columns.number("covariates", covariate);
                narrow.add(coalesce(number, lit(0.0)).as(filledKey(texts.size() - 1)));
                narrow.add(when(number.isNull(), 1.0).otherwise(0.0).as(missingKey(texts.size() - 1)));
            }
        }
        for (int index = 0; index < plan.subgroups().size(); index++) {
            SubgroupDefinition subgroup = plan.subgroups().get(index);
            narrow.add(columns.condition("subgroup " + subgroup.name(), subgroup.where())
                    .as(subgroupKey(index)));
        }
        plan.findSurvey().ifPresent(asked -> narrow.addAll(SurveyColumns.of(asked, columns)));
        plan.findTransitions().ifPresent(asked -> narrow.addAll(TransitionColumns.of(asked, columns)));
        List<AnalysisColumn> indicators = new ArrayList<>();
        for (String arm : otherArms) {
            AnalysisColumn indicator = new AnalysisColumn(arm, "arm" + indicators.size());
            indicators.add(indicator);
            narrow.add(columns.number("design.arms", arm).as(indicator.key()));
        }
        return new AnalysisTable(
                columns.rows().select(narrow.toArray(Column[]::new)), outcomes, texts, List.copyOf(indicators));
    }

    /** What the errors of a survey need of rows that the plan's filter does not keep; nothing where the plan has no survey. */
    public static Optional<Dataset<Row>> outside(ExperimentPlan plan, PlanColumns outside) {
        return plan.findSurvey().map(asked -> {
            List<Column> columns = new ArrayList<>(SurveyColumns.of(asked, outside));
            columns.add(cluster(plan, outside));
            columns.add(clustered(plan, outside));
            return outside.rows().select(columns.toArray(Column[]::new));
        });
    }

    /** A row without the plan's cluster is placed by itself: only what needs clusters does not use it. */
    private static Column cluster(ExperimentPlan plan, PlanColumns columns) {
        Column unit = text(columns.column("unit", plan.unit()));
        return plan.design()
                .findCluster()
                .map(name -> coalesce(text(columns.column("design.cluster", name)), concat(lit(ALONE), unit)))
                .orElse(unit)
                .as(CLUSTER);
    }

    /** One where the plan's cluster is known, or where the plan has none; missing elsewhere. */
    private static Column clustered(ExperimentPlan plan, PlanColumns columns) {
        return plan.design()
                .findCluster()
                .map(name -> when(columns.column("design.cluster", name).isNotNull(), 1.0))
                .orElse(lit(1.0))
                .as(CLUSTERED);
    }

    /** Key of a numeric covariate with zero where it is missing. */
    static String filledKey(int index) {
        return covariateKey(index) + "_filled";
    }

    /** Key of the indicator that a numeric covariate is missing. */
    static String missingKey(int index) {
        return covariateKey(index) + "_missing";
    }

    public static String covariateKey(int index) {
        return "x" + index;
    }

    public static String subgroupKey(int index) {
        return "g" + index;
    }

    private static List<Column> design(ExperimentPlan plan, PlanColumns columns) {
        Design design = plan.design();
        Column everybody = lit(1.0);
        return List.of(
                text(columns.column("unit", plan.unit())).as(UNIT),
                columns.number("design.offer", design.offer()).as(ARM),
                cell(design, columns).as(CELL),
                cluster(plan, columns),
                clustered(plan, columns),
                truth("design.take_up", design.findTakeUp(), columns, lit(null).cast(DataTypes.DoubleType))
                        .as(TAKE_UP),
                truth("design.invited", design.findInvited(), columns, everybody)
                        .as(INVITED),
                truth("design.response", design.findResponse(), columns, everybody)
                        .as(RESPONSE));
    }

    private static Column truth(String key, Optional<String> name, PlanColumns columns, Column otherwise) {
        return name.map(column -> columns.number(key, column)).orElse(otherwise);
    }

    private static Column cell(Design design, PlanColumns columns) {
        if (design.strata().isEmpty()) {
            return lit(ONE_CELL);
        }
        Column isWhole = lit(true);
        List<Column> parts = new ArrayList<>();
        for (String stratum : design.strata()) {
            Column part = columns.column("design.strata", stratum);
            isWhole = isWhole.and(part.isNotNull());
            parts.add(text(part));
        }
        return when(isWhole, concat_ws(" | ", parts.toArray(Column[]::new)));
    }

    private static Optional<String> covariate(
            ExperimentPlan plan, int index, PlanColumns columns, List<Column> narrow) {
        String name = plan.covariates().get(index);
        String key = covariateKey(index);
        Column column = columns.column("covariates", name);
        if (columns.isText(name)) {
            narrow.add((plan.missing() == MissingRule.INDICATOR ? coalesce(column, lit(NO_VALUE)) : column).as(key));
            return Optional.of(key);
        }
        narrow.add(columns.number("covariates", name).as(key));
        return Optional.empty();
    }

    private static Column text(Column column) {
        return column.cast(DataTypes.StringType);
    }

    /** The rows that every estimator can place: unit, arm, cell and cluster are known. */
    public Dataset<Row> placed() {
        return rows.filter(isPlaced().and(col(CLUSTERED).isNotNull()));
    }

    /**
     * The rows of a survey's sample with everything a block needs, their weights and strata.
     *
     * @param unit names the sampling unit, which takes the cluster's place
     */
    public PartitioningColumns sampledColumns(ExperimentPlan plan, Column unit) {
        PartitioningColumns placed = placedColumns(plan);
        List<Column> numbers = new ArrayList<>(placed.numbers());
        numbers.add(col(SurveyColumns.WEIGHT));
        List<Column> labels = new ArrayList<>(placed.texts());
        labels.add(col(SurveyColumns.STRATUM));
        List<String> numberKeys = new ArrayList<>(placed.layout().numbers());
        numberKeys.add(SurveyColumns.WEIGHT);
        List<String> labelKeys = new ArrayList<>(placed.layout().texts());
        labelKeys.add(SurveyColumns.STRATUM);
        PartitioningColumns.Keys keys = placed.keys();
        return new PartitioningColumns(
                new PartitioningColumns.Keys(
                        keys.unit(), unit, SurveyPsus.isSampled(), keys.isInvited(), keys.hasAnswered()),
                numbers,
                labels,
                new ColumnLayout(numberKeys, labelKeys));
    }

    /** The same rows with everything a block needs, the cells of the draw in the clusters' place. */
    public PartitioningColumns columnsByCell(ExperimentPlan plan) {
        PartitioningColumns placed = placedColumns(plan);
        PartitioningColumns.Keys keys = placed.keys();
        return new PartitioningColumns(
                new PartitioningColumns.Keys(
                        keys.unit(), col(CELL), keys.isPlaced(), keys.isInvited(), keys.hasAnswered()),
                placed.numbers(),
                placed.texts(),
                placed.layout());
    }

    /** The same rows with everything a block needs. */
    public PartitioningColumns placedColumns(ExperimentPlan plan) {
        List<String> numbers = new ArrayList<>(List.of(ARM, TAKE_UP, ANSWERED, CLUSTERED));
        List<String> labels = new ArrayList<>(List.of(CELL));
        outcomes.forEach(outcome -> numbers.add(outcome.key()));
        otherArms.forEach(other -> numbers.add(other.key()));
        for (int index = 0; index < texts.size(); index++) {
            (texts.get(index).isPresent() ? labels : numbers).add(covariateKey(index));
            if (plan.missing() == MissingRule.INDICATOR && texts.get(index).isEmpty()) {
                numbers.addAll(List.of(filledKey(index), missingKey(index)));
            }
        }
        for (int index = 0; index < plan.subgroups().size(); index++) {
            numbers.add(subgroupKey(index));
        }
        if (plan.estimators().stream().anyMatch(choice -> choice.covariance() == Variance.CR1_TWO_WAY)) {
            labels.add(SECOND_CLUSTER);
        }
        plan.findTransitions().ifPresent(asked -> {
            labels.addAll(TransitionColumns.TEXTS);
            numbers.addAll(TransitionColumns.numbers(asked));
        });
        return new PartitioningColumns(
                new PartitioningColumns.Keys(
                        col(UNIT),
                        col(CLUSTER),
                        isPlaced(),
                        col(INVITED).equalTo(1.0),
                        col(RESPONSE).equalTo(1.0)),
                numbers.stream().map(AnalysisTable::number).toList(),
                labels.stream().map(functions::col).toList(),
                new ColumnLayout(numbers, labels));
    }

    private static Column number(String key) {
        if (key.equals(ANSWERED)) {
            return when(col(INVITED).equalTo(1.0), col(RESPONSE));
        }
        return key.startsWith("g") ? col(key).cast(DataTypes.IntegerType).cast(DataTypes.DoubleType) : col(key);
    }

    static Column isPlaced() {
        return col(UNIT)
                .isNotNull()
                .and(col(ARM).isNotNull())
                .and(col(CELL).isNotNull())
                .and(col(CLUSTER).isNotNull());
    }
}
