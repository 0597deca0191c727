package id.sigi.studies.experiment.data;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.floor;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.Design;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import id.sigi.studies.shape.Magnitude;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** Whether truths that enter estimates as numbers are truths: the take-up, unless the plan declares an intensity, and the response. */
public final class TakeUpCheck {
    private static final String DERIVE = "Derive a truth value from it under rows.derive";

    private TakeUpCheck() {}

    /** @throws RequestFault if they are not what the plan says, with the kinds of other values and no value */
    public static void check(ExperimentPlan plan, AnalysisTable table, SparkPartitionedRows rows) {
        Design design = plan.design();
        design.findTakeUp().ifPresent(name -> {
            if (design.measuresIntensity()) {
                Magnitude.usable(name, rows.magnitude(AnalysisTable.TAKE_UP));
            } else if (rows.beside(AnalysisTable.TAKE_UP) > 0) {
                throw refused(
                        "the plan's design.take_up cannot be used",
                        name + others(table, AnalysisTable.TAKE_UP),
                        DERIVE + ", or say design.take_up_kind: intensity if it tells how much was taken");
            }
        });
        design.findResponse()
                .filter(name -> rows.beside(AnalysisTable.ANSWERED) > 0)
                .ifPresent(name -> {
                    throw refused(
                            "the plan's design.response cannot be used",
                            name + others(table, AnalysisTable.RESPONSE),
                            DERIVE);
                });
    }

    private static RequestFault refused(String problem, String reason, String remedy) {
        return new RequestFault(problem, reason, remedy);
    }

    /** What kinds of values there are besides zero and one, and in how many rows. */
    private static String others(AnalysisTable table, String key) {
        Column value = col(key);
        Column isNumber = value.isNaN().equalTo(false);
        Column isOther = isNumber.and(value.notEqual(0)).and(value.notEqual(1));
        Row found = table.rows()
                .where(AnalysisTable.isPlaced())
                .agg(
                        count_if(value.isNaN()),
                        count_if(isOther.and(value.lt(0))),
                        count_if(isOther.and(value.gt(0)).and(value.lt(1))),
                        count_if(isOther.and(value.gt(1)).and(floor(value).equalTo(value))),
                        count_if(isOther.and(value.gt(1)).and(floor(value).notEqual(value))))
                .head();
        List<String> kinds = List.of(
                "not a number",
                "below zero",
                "between zero and one",
                "whole and above one",
                "fractional and above one");
        List<String> parts = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (found.getLong(kind) > 0) {
                parts.add(kinds.get(kind) + " in " + found.getLong(kind) + " rows");
            }
        }
        return " is neither 0 nor 1: it is " + String.join(", ", parts);
    }
}
