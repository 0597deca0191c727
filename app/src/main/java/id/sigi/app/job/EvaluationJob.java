package id.sigi.app.job;

import id.sigi.lake.Lake;
import id.sigi.lake.LakeSession;
import id.sigi.lake.LakeSettings;
import id.sigi.lake.source.UserData;
import id.sigi.lake.source.UserTable;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.EvaluationPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.StudySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Carries out one plan on a user's data or on a table of a lake. */
public final class EvaluationJob {
    private final String codeVersion;

    public EvaluationJob(String codeVersion) {
        this.codeVersion = codeVersion;
    }

    /**
     * Reads the plan, checks it, reads the data, estimates, and writes the estimates if a folder was named.
     *
     * @throws RequestFault if the plan, the data or the output folder cannot serve
     */
    public List<EstimateSet> run(EvaluationRequest request) {
        FrozenPlan plan = PlanFile.read(request.plan());
        try (PassingFolder passing = PassingFolder.make();
                LakeSession session = LakeSession.open(settings(request, passing))) {
            List<EstimateSet> sets = estimate(plan, request, session);
            request.out().ifPresent(out -> publish(plan, sets, out));
            return sets;
        }
    }

    private static LakeSettings settings(EvaluationRequest request, PassingFolder passing) {
        return LakeSettings.of(request.cores(), passing.path()).withWorkload(request.workload());
    }

    private List<EstimateSet> estimate(FrozenPlan plan, EvaluationRequest request, LakeSession session) {
        if (request.data().isPresent()) {
            UserTable table = UserData.read(session, request.data().get());
            TableVersion version = new TableVersion(table.path().getFileName().toString(), table.fingerprint(), 0);
            return PlannedStudy.run(plan, table.rows(), new StudySource(version, codeVersion));
        }
        TableContract contract = table(plan.plan());
        Lake lake = Lake.open(session, request.lake());
        if (!lake.exists(contract)) {
            throw new RequestFault(
                    "There is no table " + contract.qualifiedName() + " in " + request.lake(),
                    "the plan reads it and no --data was given",
                    "Run sigi run first, or name the lake with --lake or a file with --data");
        }
        long version = lake.version(contract);
        TableVersion read = new TableVersion(contract.qualifiedName(), Long.toString(version), 0);
        return PlannedStudy.run(plan, lake.readAt(contract, version), new StudySource(read, codeVersion));
    }

    private static TableContract table(EvaluationPlan plan) {
        String name = plan.findTable()
                .orElseThrow(() -> new RequestFault(
                        "The plan " + plan.id() + " has no data",
                        "it names no table and no --data was given",
                        "Name a CSV, Parquet or Delta table with --data"));
        return TableContracts.gold().stream()
                .filter(table -> table.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new RequestFault(
                        "The plan " + plan.id() + " reads an unknown table " + name,
                        "the lake's panels are "
                                + TableContracts.gold().stream()
                                        .map(TableContract::qualifiedName)
                                        .collect(Collectors.joining(", ")),
                        "Mend rows.data in the plan"));
    }

    private static void publish(FrozenPlan plan, List<EstimateSet> sets, Path out) {
        try (OutputFolder output = OutputFolder.prepare(out)) {
            PublishedEstimates.write(sets, output.work());
            Files.writeString(output.work().resolve("plan.json"), plan.canonicalJson());
            Files.writeString(
                    output.work().resolve(OutputFolder.MANIFEST), "{\"plan_sha256\": \"" + plan.sha256() + "\"}\n");
            output.publish();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
