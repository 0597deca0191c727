package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTable;
import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.blocks.RowSet;
import id.sigi.methods.estimate.LeftOut;
import id.sigi.methods.plan.Method;
import java.util.ArrayList;
import java.util.List;

/** How many rows an estimator starts from and loses at each demand, from the counts of the blocks. */
final class RowCounts {
    private final Questions questions;
    private final Complete complete;
    private final ArmTables tables;

    private RowCounts(Questions questions, Complete complete, ArmTables tables) {
        this.questions = questions;
        this.complete = complete;
        this.tables = tables;
    }

    /** What must be asked to count; rows that are asked about anyway cost nothing. */
    static List<Inquiry> inquiries(Questions questions, Complete complete, List<Asked> all) {
        List<Inquiry> inquiries = new ArrayList<>();
        for (Asked asked : all) {
            inquiries.add(counted(complete.withAndWithoutCluster(asked.people(), List.of())));
            inquiries.add(counted(complete.withAndWithoutCluster(asked.people(), List.of(asked.left()))));
            inquiries.add(counted(withOutcome(complete, asked)));
            inquiries.add(counted(needed(questions, complete, asked)));
        }
        return inquiries;
    }

    static RowCounts of(Questions questions, Complete complete, ArmTables tables) {
        return new RowCounts(questions, complete, tables);
    }

    private static Inquiry counted(RowSet rows) {
        return new Inquiry(rows, List.of());
    }

    private static RowSet withOutcome(Complete complete, Asked asked) {
        return complete.rows(asked.people(), List.of(asked.left()));
    }

    private static RowSet needed(Questions questions, Complete complete, Asked asked) {
        return asked.choice().comparesArms()
                ? withOutcome(complete, asked)
                : questions.key(asked.choice(), asked.outcome(), asked.people()).rows();
    }

    /**
     * What was lost between all people of the group and the rows that an estimator used, by reason.
     *
     * @param used rows used
     * @param rest why the last ones were lost, which only the estimator knows
     */
    List<LeftOut> leftOut(Asked asked, long used, String rest) {
        long people = all(complete.withAndWithoutCluster(asked.people(), List.of()));
        long seen = all(complete.withAndWithoutCluster(asked.people(), List.of(asked.left())));
        RowSet needed = needed(questions, complete, asked);
        long withOutcome = questions.needsCluster(asked.choice()) ? all(withOutcome(complete, asked)) : seen;
        long withAll = all(needed);
        boolean isCut = asked.choice().hasCellEffects()
                && (!questions.keepsOneArmCells() || asked.choice().estimator() == Method.LIMITED_INFORMATION);
        long compared = isCut ? ofBothArms(needed) : withAll;
        List<LeftOut> left = new ArrayList<>();
        add(left, "without " + asked.outcome().name(), people - seen);
        add(left, "without a cluster", seen - withOutcome);
        add(left, "without take-up or a covariate", withOutcome - withAll);
        add(left, "in cells of one arm", withAll - compared);
        add(left, rest, compared - used);
        return left;
    }

    private static void add(List<LeftOut> left, String why, long rows) {
        if (rows > 0) {
            left.add(LeftOut.of(why, rows));
        }
    }

    private long all(RowSet rows) {
        ArmTable table = tables.table(counted(rows));
        long sum = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            sum += table.people(cell);
        }
        return sum;
    }

    private long ofBothArms(RowSet rows) {
        ArmTable table = tables.table(counted(rows));
        long sum = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            sum += table.hasBothArms(cell) ? table.people(cell) : 0;
        }
        return sum;
    }
}
