package id.sigi.app.job.evaluation;

import id.sigi.app.job.RunManifest;
import id.sigi.app.job.folder.OutputFolder;
import id.sigi.app.job.folder.TemporaryFolder;
import id.sigi.app.job.result.ReleasedFolder;
import id.sigi.app.job.result.ResultFiles;
import id.sigi.app.job.result.ResultFolder;
import id.sigi.app.job.result.ResultOrigin;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.reports.input.RunFacts;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.input.StudySource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Carries out one plan on a user's data or on a table of a lake. */
public final class EvaluationJob {
    private final String codeVersion;

    public EvaluationJob(String codeVersion) {
        this.codeVersion = codeVersion;
    }

    /**
     * Reads the plan, checks it, reads the data, estimates, and writes the estimates if a folder was named.
     *
     * @throws id.sigi.programme.fault.RequestFault if the plan, the data or the output folder cannot serve
     */
    public List<EstimateSet> run(EvaluationRequest request) {
        PlannedEvaluation planned = PlannedEvaluation.of(request);
        return reserved(request, output -> {
            try (TemporaryFolder temporary = TemporaryFolder.make();
                    LakeSession session = LakeSession.open(settings(request, temporary))) {
                return run(planned, request, session, output);
            }
        });
    }

    /** As {@link #run(EvaluationRequest)}, in a session that is open and stays so. */
    public List<EstimateSet> run(EvaluationRequest request, LakeSession session) {
        PlannedEvaluation planned = PlannedEvaluation.of(request);
        return reserved(request, output -> run(planned, request, session, output));
    }

    /** Takes the place of the result, where one is asked for, before any work is done: another run may be writing to it. */
    private static List<EstimateSet> reserved(
            EvaluationRequest request, Function<Optional<OutputFolder>, List<EstimateSet>> work) {
        if (request.out().isEmpty()) {
            return work.apply(Optional.empty());
        }
        try (OutputFolder output = OutputFolder.prepare(request.out().get())) {
            return work.apply(Optional.of(output));
        }
    }

    private List<EstimateSet> run(
            PlannedEvaluation planned, EvaluationRequest request, LakeSession session, Optional<OutputFolder> output) {
        FrozenPlan plan = planned.plan();
        PlanData data = planned.read(session);
        List<EstimateSet> sets = PlannedStudy.run(plan, data.rows(), new StudySource(data.version(), codeVersion));
        output.ifPresent(place -> publish(plan, request, sets, place));
        return sets;
    }

    /**
     * Tells what {@link #run} would do.
     *
     * @throws id.sigi.programme.fault.RequestFault if the plan or the data cannot serve
     */
    public ExplainedPlan explain(EvaluationRequest request) {
        PlannedEvaluation planned = PlannedEvaluation.of(request);
        try (TemporaryFolder temporary = TemporaryFolder.make();
                LakeSession session = LakeSession.open(settings(request, temporary))) {
            return explain(planned, session);
        }
    }

    /** As {@link #explain(EvaluationRequest)}, in a session that is open and stays so. */
    public ExplainedPlan explain(EvaluationRequest request, LakeSession session) {
        return explain(PlannedEvaluation.of(request), session);
    }

    private static ExplainedPlan explain(PlannedEvaluation planned, LakeSession session) {
        FrozenPlan plan = planned.plan();
        PlanData data = planned.read(session);
        return new ExplainedPlan(plan, data.version(), PlannedStudy.explain(plan.plan(), data.rows()));
    }

    /**
     * Asks something of the rows of a plan before anything is estimated.
     *
     * @throws id.sigi.programme.fault.RequestFault if the plan or the data cannot serve
     */
    public <T> T read(EvaluationRequest request, Function<Dataset<Row>, T> question) {
        PlannedEvaluation planned = PlannedEvaluation.of(request);
        try (TemporaryFolder temporary = TemporaryFolder.make();
                LakeSession session = LakeSession.open(settings(request, temporary))) {
            return question.apply(planned.read(session).rows());
        }
    }

    /** As {@link #read(EvaluationRequest, Function)}, in a session that is open and stays so. */
    public <T> T read(EvaluationRequest request, LakeSession session, Function<Dataset<Row>, T> question) {
        return question.apply(PlannedEvaluation.of(request).read(session).rows());
    }

    private static LakeSettings settings(EvaluationRequest request, TemporaryFolder temporary) {
        return LakeSettings.of(request.cores(), temporary.path()).withWorkload(request.workload());
    }

    private void publish(FrozenPlan plan, EvaluationRequest request, List<EstimateSet> sets, OutputFolder output) {
        ResultOrigin making = new ResultOrigin(
                request.data().isPresent() ? ResultOrigin.Input.FILE : ResultOrigin.Input.LAKE,
                ResultOrigin.seenFrom(output.place(), request.data().orElse(request.lake())),
                List.of(ResultOrigin.Pinned.of(ResultFolder.PLAN, plan)));
        ResultFolder.write(output.work(), sets, List.of(plan));
        new ReleasedFolder(plan.plan(), facts(sets)).write(sets, request.also(), output.work());
        ResultFolder.write(
                output.work().resolve(OutputFolder.MANIFEST),
                RunManifest.text(new RunManifest.Made(making, ResultFiles.of(output.work())), codeVersion, sets));
        output.publish();
    }

    /** The data by name, and no path of this machine. */
    private RunFacts facts(List<EstimateSet> sets) {
        TableVersion table = sets.get(0).provenance().tables().get(0);
        return new RunFacts(
                table.table(),
                codeVersion,
                "Table " + table.table() + ", version " + table.version(),
                RunFacts.Origin.RECORDED);
    }
}
