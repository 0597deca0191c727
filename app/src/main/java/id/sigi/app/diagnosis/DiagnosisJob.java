package id.sigi.app.diagnosis;

import id.sigi.app.job.LakeAccess;
import id.sigi.app.process.Stages;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.methods.diagnosis.Diagnosand;
import id.sigi.methods.diagnosis.Trial;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Draws the lottery of a replay again and again, carries out the plan on each draw, and holds its estimates against the truth. */
public final class DiagnosisJob {
    private static final String LAKE = "lake";
    private static final String ANSWER_KEY = "answer-key";

    private final Stages stages;
    private final String codeVersion;

    public DiagnosisJob(Stages stages, String codeVersion) {
        this.stages = stages;
        this.codeVersion = codeVersion;
    }

    /**
     * Diagnoses a plan.
     *
     * @throws RequestFault if the plan cannot be diagnosed, or the result is not one of a replay
     */
    public DiagnosisResult run(DiagnosisRequest request) {
        Known known = known(request);
        return new LakeAccess(known.lake(), request.cores(), request.workload())
                .run(opened -> diagnose(known, opened, request));
    }

    /** As {@link #run(DiagnosisRequest)}, in a session that is open and stays so. */
    public DiagnosisResult run(DiagnosisRequest request, LakeSession session) {
        Known known = known(request);
        return diagnose(known, Lake.open(session, known.lake()), request);
    }

    /** What is known before anything is drawn. */
    private record Known(DiagnosisPlan plan, Map<String, KnownPotentialOutcomes> lives, Path lake) {}

    private static Known known(DiagnosisRequest request) {
        DiagnosisPlan plan = DiagnosisPlan.of(PlanFile.read(request.plan()));
        if (request.draws() < 2) {
            throw new RequestFault(
                    "Nothing can be told from " + request.draws() + " draws",
                    "bias and coverage are computed between draws",
                    "Ask for two draws or more, better a hundred");
        }
        Map<String, KnownPotentialOutcomes> lives =
                AnswerKeyFile.read(request.result().resolve(ANSWER_KEY));
        Path lake = request.result().resolve(LAKE);
        if (!Files.isDirectory(lake)) {
            throw new RequestFault(
                    "There is no lake at " + lake, "no such folder", "Name the result of a replay with --result");
        }
        return new Known(plan, lives, lake);
    }

    private DiagnosisResult diagnose(Known known, Lake lake, DiagnosisRequest request) {
        DiagnosisPlan plan = known.plan();
        Dataset<Row> kept = PlannedRows.of(plan.experiment().rows(), lake.read(TableContracts.PERSON_DRAWS))
                .kept()
                .rows();
        RedrawnRows rows = RedrawnRows.of(plan.experiment(), kept.schema(), kept.collectAsList(), known.lives());
        Trials trials = stages.run(
                "Draw and estimate", () -> draws(plan, rows, lake, request), done -> request.draws(), "draws");
        return new DiagnosisResult(
                plan.twinned().sha256(), rows.size(), rows.drawn(), request.draws(), trials.findings());
    }

    private Trials draws(DiagnosisPlan plan, RedrawnRows rows, Lake lake, DiagnosisRequest request) {
        KnownTruth truth = rows.truth();
        SplittableRandom random = new SplittableRandom(request.seed());
        StudySource source = new StudySource(new TableVersion("redraw", "0", 0), codeVersion);
        Trials trials = new Trials();
        for (int draw = 0; draw < request.draws(); draw++) {
            Dataset<Row> drawn = lake.session().spark().createDataFrame(rows.draw(random.split()), rows.schema());
            List<EstimateSet> sets = PlannedStudy.run(plan.twinned(), drawn, source);
            for (EstimateSet set : sets) {
                set.estimates().forEach(estimate -> trials.add(set.id(), estimate, truth));
            }
            stages.progress("draw", draw + 1, request.draws());
        }
        return trials;
    }

    /** What has been seen of each effect. Two sets may have rows of the same label, from estimators of their own. */
    private static final class Trials {
        private final Map<Place, List<Trial>> seen = new LinkedHashMap<>();

        private record Place(String set, Label label) {}

        void add(String set, Estimate estimate, KnownTruth truth) {
            if (estimate.isEstimated()) {
                truth.find(estimate.label())
                        .ifPresent(known -> seen.computeIfAbsent(
                                        new Place(set, estimate.label()), place -> new ArrayList<>())
                                .add(Trial.of(known, estimate.inference())));
            }
        }

        List<DiagnosisResult.Finding> findings() {
            return seen.keySet().stream()
                    .filter(place -> !DiagnosisPlan.isTwin(place.label.outcome().words()))
                    .flatMap(place -> finding(place).stream())
                    .toList();
        }

        private Optional<DiagnosisResult.Finding> finding(Place place) {
            Label label = place.label;
            Label twin = new Label(
                    OutcomeVariable.ofWords(DiagnosisPlan.twin(label.outcome().words())),
                    label.estimand(),
                    label.contrast(),
                    label.subgroup(),
                    label.estimator());
            return find(place)
                    .map(effect -> new DiagnosisResult.Finding(label, effect, find(new Place(place.set, twin))));
        }

        private Optional<Diagnosand> find(Place place) {
            List<Trial> trials = seen.getOrDefault(place, List.of());
            return trials.size() < 2 ? Optional.empty() : Optional.of(Diagnosand.of(trials));
        }
    }
}
