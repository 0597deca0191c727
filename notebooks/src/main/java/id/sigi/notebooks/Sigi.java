package id.sigi.notebooks;

import id.sigi.lake.Lake;
import id.sigi.lake.LakeSession;
import id.sigi.lake.LakeSettings;
import id.sigi.lake.Workload;
import id.sigi.lake.source.UserData;
import id.sigi.lake.source.UserTable;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.reports.chapter.PaperTables;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.paper.PaperTable;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.StudySource;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A researcher's session: local, on this machine's cores. */
public final class Sigi implements AutoCloseable {
    private static final String CODE_VERSION = "notebook";

    private final LakeSession session;

    private Sigi(LakeSession session) {
        this.session = session;
    }

    /** @param passing folder for passing files */
    public static Sigi open(Path passing) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Sigi(LakeSession.open(LakeSettings.of(cores, passing).withWorkload(Workload.SHORT)));
    }

    /**
     * Carries out a plan on a CSV file, a Parquet file or folder, or a Delta table.
     *
     * @throws RequestFault if the plan or the data cannot serve
     */
    public List<EstimateSet> evaluate(Path plan, Path data) {
        UserTable table = UserData.read(session, data);
        TableVersion version = new TableVersion(table.path().getFileName().toString(), table.fingerprint(), 0);
        return PlannedStudy.run(PlanFile.read(plan), table.rows(), new StudySource(version, CODE_VERSION));
    }

    /**
     * A set of estimates as a table for a paper, in English, after disclosure control by the usual rules. What formats it has,
     * {@link id.sigi.reports.paper.PaperFormat} says.
     *
     * @param title what stands in its caption
     */
    public PaperTable table(EstimateSet set, String title) {
        DisclosureRules rules = DisclosureRules.withDefaults();
        RunFacts facts = new RunFacts(title, CODE_VERSION, "A notebook", RunFacts.Origin.RECORDED);
        ReportInput input = new ReportInput(title, facts, List.of(), ReportInput.release(List.of(set), rules));
        return new PaperTables(input, rules, Labels.of(Language.ENGLISH)).list().get(0);
    }

    /**
     * A panel of a lake.
     *
     * @param lake folder of the lake
     * @param name for example {@code gold.person_draws}
     */
    public Dataset<Row> panel(Path lake, String name) {
        TableContract contract = TableContracts.list().stream()
                .filter(table -> table.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new RequestFault(
                        "There is no table " + name,
                        "the catalogue of contracts does not know it",
                        "Name one of "
                                + TableContracts.gold().stream()
                                        .map(TableContract::qualifiedName)
                                        .toList()));
        return Lake.open(session, lake).read(contract);
    }

    @Override
    public void close() {
        session.close();
    }
}
