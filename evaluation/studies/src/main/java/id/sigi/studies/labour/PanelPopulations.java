package id.sigi.studies.labour;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import id.sigi.programme.fault.RequestFault;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** How many primary sampling units the population has in each stratum, as the people of the sample say. */
final class PanelPopulations {
    private static final double MISSING = -1;

    private PanelPopulations() {}

    /** @throws RequestFault if a row says nothing, or two rows of a stratum say different things */
    static Map<String, Double> of(PanelRows panel) {
        Map<String, Double> populations = new HashMap<>();
        Column said = coalesce(col(PanelRows.POPULATION), lit(MISSING));
        panel.rows()
                .filter(PanelRows.isPlaced())
                .groupBy(col(PanelRows.STRATUM))
                .agg(min(said), max(said))
                .collectAsList()
                .forEach(row -> populations.put(row.getString(0), population(row)));
        return populations;
    }

    private static double population(Row row) {
        double least = row.getDouble(1);
        if (!(least >= 1) || least != row.getDouble(2)) {
            throw new RequestFault(
                    "the plan's fpc cannot be used",
                    "in stratum " + row.getString(0) + " "
                            + (least == row.getDouble(2) || least == MISSING
                                    ? "a row has no number of units of at least 1"
                                    : "rows say both " + least + " and " + row.getDouble(2)),
                    "Give every row of a stratum the same number: how many primary sampling units the stratum has in the population");
        }
        return least;
    }
}
