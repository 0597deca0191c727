package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.ExcludedObservations;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.studies.experiment.data.CompleteCases;
import java.util.ArrayList;
import java.util.List;

/** How many rows an estimator starts from and loses at each demand, from the counts of the blocks. */
public final class SampleCounts {
    private final RegressionRequests questions;
    private final CompleteCases complete;
    private final CellArmMomentTables tables;
    private final List<Variable> otherArms;

    private SampleCounts(
            RegressionRequests questions,
            CompleteCases complete,
            CellArmMomentTables tables,
            List<Variable> otherArms) {
        this.otherArms = otherArms;
        this.questions = questions;
        this.complete = complete;
        this.tables = tables;
    }

    /** What must be asked to count; rows that are asked about anyway cost nothing. */
    static List<MomentRequest> inquiries(
            RegressionRequests questions, CompleteCases complete, List<EffectRequest> all, List<Variable> otherArms) {
        List<MomentRequest> inquiries = new ArrayList<>();
        for (EffectRequest asked : all) {
            inquiries.add(counted(complete.withAndWithoutCluster(asked.people(), List.of())));
            inquiries.add(counted(complete.withAndWithoutCluster(asked.people(), List.of(asked.left()))));
            inquiries.add(counted(withOutcome(complete, asked)));
            inquiries.add(counted(needed(questions, complete, asked)));
            if (!otherArms.isEmpty()) {
                inquiries.add(new MomentRequest(needed(questions, complete, asked), otherArms));
            }
        }
        return inquiries;
    }

    static SampleCounts of(
            RegressionRequests questions,
            CompleteCases complete,
            CellArmMomentTables tables,
            List<Variable> otherArms) {
        return new SampleCounts(questions, complete, tables, otherArms);
    }

    /** Rows of a request that are in arms which its contrast does not compare. */
    public long inOtherArms(EffectRequest request) {
        if (otherArms.isEmpty()) {
            return 0;
        }
        CellArmMoments table = tables.table(new MomentRequest(needed(questions, complete, request), otherArms));
        double sum = 0;
        for (int arm = 0; arm < otherArms.size(); arm++) {
            for (int cell = 0; cell < table.cells(); cell++) {
                sum += table.arms(arm, cell).control().sum();
            }
        }
        return Math.round(sum);
    }

    private static MomentRequest counted(SampleFilter rows) {
        return new MomentRequest(rows, List.of());
    }

    private static SampleFilter withOutcome(CompleteCases complete, EffectRequest asked) {
        return complete.rows(asked.people(), List.of(asked.left()));
    }

    private static SampleFilter needed(RegressionRequests questions, CompleteCases complete, EffectRequest asked) {
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
    public List<ExcludedObservations> leftOut(EffectRequest asked, long used, String rest) {
        long people = all(complete.withAndWithoutCluster(asked.people(), List.of()));
        long seen = all(complete.withAndWithoutCluster(asked.people(), List.of(asked.left())));
        SampleFilter needed = needed(questions, complete, asked);
        long withOutcome = questions.needsCluster(asked.choice()) ? all(withOutcome(complete, asked)) : seen;
        long withAll = all(needed);
        boolean isCut = asked.choice().hasCellEffects()
                && (!questions.keepsOneArmCells() || asked.choice().needsBothArms());
        long compared = isCut ? ofBothArms(needed) : withAll;
        List<ExcludedObservations> left = new ArrayList<>();
        add(left, "without " + asked.outcome().name(), people - seen);
        add(left, "without a cluster", seen - withOutcome);
        add(left, "without take-up or a covariate", withOutcome - withAll);
        add(left, "in cells of one arm", withAll - compared);
        add(left, rest, compared - used);
        return left;
    }

    private static void add(List<ExcludedObservations> left, String why, long rows) {
        if (rows > 0) {
            left.add(ExcludedObservations.of(why, rows));
        }
    }

    private long all(SampleFilter rows) {
        CellArmMoments table = tables.table(counted(rows));
        long sum = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            sum += table.people(cell);
        }
        return sum;
    }

    private long ofBothArms(SampleFilter rows) {
        CellArmMoments table = tables.table(counted(rows));
        long sum = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            sum += table.hasBothArms(cell) ? table.people(cell) : 0;
        }
        return sum;
    }
}
