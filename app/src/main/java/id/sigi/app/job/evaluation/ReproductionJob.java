package id.sigi.app.job.evaluation;

import id.sigi.app.job.folder.TemporaryFolder;
import id.sigi.app.job.result.ResultFolder;
import id.sigi.app.key.DataDigest;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.comparison.SetComparison;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.Studies;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.programme.ProgrammeStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a result again from its frozen plans and the table versions that it names, and compares every estimate bit for bit. */
public final class ReproductionJob {
    private final String codeVersion;

    public ReproductionJob(String codeVersion) {
        this.codeVersion = codeVersion;
    }

    /**
     * Makes a result again. Nothing is written.
     *
     * @throws RequestFault if it is no result, its plan or its data was changed, or a table version is gone
     */
    public Reproduction run(ReproductionRequest request) {
        ResultFolder result = ResultFolder.read(request.result());
        try (TemporaryFolder temporary = TemporaryFolder.make();
                LakeSession session = LakeSession.open(settings(request, temporary))) {
            return run(result, request, session);
        }
    }

    /** As {@link #run(ReproductionRequest)}, in a session that is open and stays so. */
    public Reproduction run(ReproductionRequest request, LakeSession session) {
        return run(ResultFolder.read(request.result()), request, session);
    }

    private Reproduction run(ResultFolder result, ReproductionRequest request, LakeSession session) {
        Path source = request.source()
                .orElseGet(() -> result.place().resolve(result.making().path()).normalize());
        Map<String, EstimateSet> again = remake(result, session, source);
        List<SetComparison> comparisons = result.sets().stream()
                .map(then -> SetComparison.of(then, Optional.ofNullable(again.get(then.id()))))
                .toList();
        boolean isDataKnown = result.sets().stream()
                .flatMap(set -> set.provenance().tables().stream())
                .allMatch(table -> DataDigest.canTell(table.version()));
        String codeThen = result.sets().get(0).provenance().codeVersion();
        return new Reproduction(
                comparisons,
                codeThen,
                codeVersion,
                result.files().published().size(),
                result.changedFiles(codeThen.equals(codeVersion)),
                isDataKnown);
    }

    private static LakeSettings settings(ReproductionRequest request, TemporaryFolder temporary) {
        return LakeSettings.of(request.cores(), temporary.path()).withWorkload(request.workload());
    }

    private Map<String, EstimateSet> remake(ResultFolder result, LakeSession session, Path source) {
        Stream<EstimateSet> planned =
                result.plans().stream().flatMap(plan -> planned(plan, result, session, source).stream());
        Stream<EstimateSet> builtIn = builtIn(result, session, source).stream();
        return Stream.concat(planned, builtIn)
                .collect(Collectors.toMap(EstimateSet::id, set -> set, (first, second) -> first, LinkedHashMap::new));
    }

    private List<EstimateSet> planned(FrozenPlan plan, ResultFolder result, LakeSession session, Path source) {
        Optional<EstimateSet> then = result.sets().stream()
                .filter(set -> set.provenance().planHash().equals(plan.sha256()))
                .findFirst();
        if (then.isEmpty()) {
            return List.of();
        }
        TableVersion version = then.get().provenance().tables().get(0);
        PlanData data = switch (result.making().input()) {
            case FILE -> PlanData.ofFileAgain(session, PlanData.file(source, plan.plan()), version);
            case LAKE -> PlanData.ofLakeAgain(lake(session, source), version);
        };
        return PlannedStudy.run(plan, data.rows(), new StudySource(data.version(), codeVersion));
    }

    private List<EstimateSet> builtIn(ResultFolder result, LakeSession session, Path source) {
        Map<String, TableVersion> versions = new LinkedHashMap<>();
        List<EstimateSet> then = result.sets().stream()
                .filter(set -> set.provenance().planHash().equals(ProgrammeStudy.BUILT_IN))
                .toList();
        if (then.isEmpty()) {
            return List.of();
        }
        then.forEach(set -> set.provenance().tables().forEach(table -> versions.put(table.table(), table)));
        PinnedGold gold = new PinnedGold(lake(session, source), versions);
        try {
            return Studies.list().stream()
                    .filter(study -> then.stream().anyMatch(set -> set.id().equals(study.id())))
                    .map(study -> study.run(gold, codeVersion))
                    .toList();
        } finally {
            gold.release();
        }
    }

    private static Lake lake(LakeSession session, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RequestFault(
                    "There is no lake at " + folder,
                    "the result was made from a lake that lay there",
                    "Say where it lies now with --source");
        }
        return Lake.open(session, folder);
    }
}
