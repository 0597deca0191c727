package id.sigi.studies.experiment;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.stddev_pop;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.Design;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * The cells of a draw that was held, counted without a look at any outcome, for whoever asks what the draw could find.
 *
 * @param cells the cells by name
 * @param clusterSize mean people of a cluster; one without clusters
 * @param unevenness coefficient of variation of the size; zero without clusters
 */
public record DrawCells(List<Cell> cells, double clusterSize, double unevenness) {
    private static final String CELL = "cell";
    private static final String ARM = "arm";
    private static final String CLUSTER = "cluster";

    public DrawCells {
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param name its strata, joined
     * @param treated people who were drawn
     * @param control people who were not
     */
    public record Cell(String name, long treated, long control) {}

    /** @throws id.sigi.programme.fault.RequestFault if the data has not the columns of the plan's rows and design */
    public static DrawCells of(ExperimentPlan plan, Dataset<Row> data) {
        Dataset<Row> drawn =
                drawn(plan.design(), PlannedRows.of(plan.rows(), data).kept());
        List<Cell> cells = drawn
                .groupBy(col(CELL))
                .agg(count_if(col(ARM).equalTo(1)), count_if(col(ARM).equalTo(0)))
                .orderBy(col(CELL))
                .collectAsList()
                .stream()
                .map(row -> new Cell(row.getString(0), row.getLong(1), row.getLong(2)))
                .toList();
        if (plan.design().findCluster().isEmpty()) {
            return new DrawCells(cells, 1, 0);
        }
        Row sizes = drawn.groupBy(col(CLUSTER))
                .agg(count(lit(1)).as("people"))
                .agg(avg("people"), stddev_pop("people"))
                .head();
        return sizes.isNullAt(0)
                ? new DrawCells(cells, 1, 0)
                : new DrawCells(cells, sizes.getDouble(0), sizes.getDouble(1) / sizes.getDouble(0));
    }

    private static Dataset<Row> drawn(Design design, PlanColumns columns) {
        List<Column> strata = new ArrayList<>();
        Column isPlaced = columns.number("design.offer", design.offer()).isin(0.0, 1.0);
        for (String stratum : design.strata()) {
            Column part = columns.column("design.strata", stratum);
            isPlaced = isPlaced.and(part.isNotNull());
            strata.add(part.cast(DataTypes.StringType));
        }
        Column cell = strata.isEmpty() ? lit(AnalysisTable.ONE_CELL) : concat_ws(" | ", strata.toArray(Column[]::new));
        Column cluster = design.findCluster()
                .map(name -> columns.column("design.cluster", name).cast(DataTypes.StringType))
                .orElse(lit(""));
        return columns.rows()
                .filter(isPlaced)
                .select(
                        cell.as(CELL),
                        columns.number("design.offer", design.offer()).as(ARM),
                        cluster.as(CLUSTER));
    }
}
