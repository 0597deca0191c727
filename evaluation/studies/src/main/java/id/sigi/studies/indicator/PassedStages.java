package id.sigi.studies.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.indicator.Stage;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.shape.Tally;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;

/** How many stages of a sequence each row passed, as a column of the counts. */
final class PassedStages {
    static final String COLUMN = "passed stages";
    private static final String BROKEN = "broken";

    private PassedStages() {}

    /** How many stages a row passed without a gap; another word where it passed one and not the one before. */
    static Column of(List<Stage> stages, PlanColumns columns) {
        Column passed = lit("0");
        Column hasPassedAll = lit(true);
        Column isBroken = lit(false);
        for (int at = 0; at < stages.size(); at++) {
            String key = "stage " + stages.get(at).id();
            Column passes = coalesce(columns.condition(key, stages.get(at).where()), lit(false));
            isBroken = isBroken.or(passes.and(hasPassedAll.equalTo(false)));
            hasPassedAll = hasPassedAll.and(passes);
            passed = when(hasPassedAll, String.valueOf(at + 1)).otherwise(passed);
        }
        return when(isBroken, BROKEN).otherwise(passed);
    }

    /** @throws RequestFault if somebody passed a stage and not the one before */
    static void demand(List<Stage> stages, Tally tally) {
        long broken = tally.count(cell -> cell.value(COLUMN).equals(BROKEN));
        if (broken > 0) {
            throw new RequestFault(
                    "the plan's stages cannot be used",
                    broken + " rows passed a stage and not the one before it, so that the stages are no sequence",
                    "Write the conditions so that each is part of the one before: "
                            + String.join(", ", stages.stream().map(Stage::id).toList()));
        }
    }

    /** Whether a cell's rows passed a stage, the first being 0. */
    static Predicate<Tally.Cell> passed(int stage) {
        return cell -> cell.number(COLUMN) > stage;
    }
}
