package id.sigi.app.job.evaluation;

import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.source.UserData;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedNames;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A plan and its data, checked as far as they can be before the engine is started, so that most faults of either are told within seconds.
 *
 * @param plan the plan
 * @param data the user's file, whole and with the columns that the plan names; empty where a lake is read
 * @param lake the lake, where no file is read
 */
record PlannedEvaluation(FrozenPlan plan, Optional<UserData> data, Path lake) {
    /**
     * Reads the plan, and of the data what tells whether the two fit.
     *
     * @throws id.sigi.programme.fault.RequestFault if they do not, or either cannot be read
     */
    static PlannedEvaluation of(EvaluationRequest request) {
        FrozenPlan plan = PlanFile.read(request.plan());
        Optional<UserData> data = request.data().map(file -> PlanData.file(file, plan.plan()));
        data.flatMap(UserData::findHeadings).ifPresent(headings -> PlannedNames.check(plan.plan(), headings));
        if (data.isEmpty()) {
            PlannedNames.check(plan.plan(), PlanData.demandTable(request.lake(), plan.plan()));
        }
        Optional<UserData> examined = data.map(UserData::examined);
        examined.flatMap(UserData::whole).ifPresent(file -> PlannedNames.checkNumbers(plan.plan(), file.columns()));
        return new PlannedEvaluation(plan, examined, request.lake());
    }

    /** The rows of the data. */
    PlanData read(LakeSession session) {
        return data.map(file -> PlanData.ofFile(session, file))
                .orElseGet(() -> PlanData.ofLake(Lake.open(session, lake), plan.plan()));
    }
}
