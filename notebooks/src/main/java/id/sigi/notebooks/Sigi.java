package id.sigi.notebooks;

import id.sigi.app.console.Console;
import id.sigi.app.diagnosis.DiagnosisJob;
import id.sigi.app.diagnosis.DiagnosisRequest;
import id.sigi.app.diagnosis.DiagnosisResult;
import id.sigi.app.job.DrawAuditJob;
import id.sigi.app.job.EventSource;
import id.sigi.app.job.MainJob;
import id.sigi.app.job.MainRequest;
import id.sigi.app.job.evaluation.EvaluationJob;
import id.sigi.app.job.evaluation.EvaluationRequest;
import id.sigi.app.job.evaluation.Reproduction;
import id.sigi.app.job.evaluation.ReproductionJob;
import id.sigi.app.job.evaluation.ReproductionRequest;
import id.sigi.app.power.PlannedPower;
import id.sigi.app.power.PowerAssumptions;
import id.sigi.app.power.PowerJob;
import id.sigi.app.power.PowerRequest;
import id.sigi.app.process.Stages;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.session.Workload;
import id.sigi.methods.audit.AuditReport;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.scenario.Scenario;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.paper.PaperTable;
import id.sigi.studies.explanation.Explanation;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A researcher's session: local, on this machine's cores. Whatever the command line does with a plan is one call here, in one session of the
 * engine, and gives the same numbers, because both call the same jobs.
 */
public final class Sigi implements AutoCloseable {
    private static final String CODE_VERSION = "notebook";
    private static final int REDRAWS = 999;

    private final LakeSession session;
    private final int cores;

    private Sigi(LakeSession session, int cores) {
        this.session = session;
        this.cores = cores;
    }

    /**
     * Replays a scenario of the programme into a lake with its panels, estimates and report, as {@code sigi run} does. To be called before a
     * session is opened, because it opens one of its own.
     *
     * @param scenario for example {@code Scenario.small()}, a minute's work
     * @param out the result's folder, which must not be there yet
     * @param key key of the pseudonyms
     * @param receivedAt when the events are received
     * @return the folder
     */
    public static Path replay(Scenario scenario, Path out, PseudonymKey key, Instant receivedAt) {
        int cores = Runtime.getRuntime().availableProcessors();
        MainRequest request =
                new MainRequest(new EventSource.Replay(scenario), out, key, receivedAt, cores, Workload.SHORT);
        return new MainJob(silent(), CODE_VERSION).run(request).place();
    }

    private static Stages silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Stages(new Console(nowhere, nowhere, Console.Kind.PIPE), () -> 0L);
    }

    /** @param passing folder for passing files */
    public static Sigi open(Path passing) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Sigi(LakeSession.open(LakeSettings.of(cores, passing).withWorkload(Workload.SHORT)), cores);
    }

    /**
     * Carries out a plan on a CSV, Parquet, Stata or SPSS file, a folder of Parquet files, or a Delta table.
     *
     * @throws RequestFault if the plan or the data cannot serve
     */
    public List<EstimateSet> evaluate(Path plan, Path data) {
        return new EvaluationJob(CODE_VERSION).run(request(plan, data, Optional.empty()), session.inThisThread());
    }

    /**
     * As {@link #evaluate(Path, Path)}, and writes what {@code sigi evaluate --out} writes: estimates with all their digits, released tables and
     * figures in both languages, and what {@link #reproduce} needs.
     *
     * @param out the result's folder
     */
    public List<EstimateSet> evaluate(Path plan, Path data, Path out) {
        return new EvaluationJob(CODE_VERSION).run(request(plan, data, Optional.of(out)), session.inThisThread());
    }

    /**
     * What a plan would read and compute, without an estimate.
     *
     * @throws RequestFault if the plan does not fit the data's columns
     */
    public Explanation explain(Path plan, Path data) {
        return new EvaluationJob(CODE_VERSION)
                .explain(request(plan, data, Optional.empty()), session.inThisThread())
                .explanation();
    }

    /**
     * The smallest effects that a plan could find on the cells of its draw; no outcome is looked at.
     *
     * @throws RequestFault if nothing, or something impossible, is assumed
     */
    public PlannedPower power(Path plan, Path data, PowerAssumptions assumptions) {
        PowerRequest request = new PowerRequest(request(plan, data, Optional.empty()), Optional.empty(), assumptions);
        return new PowerJob(CODE_VERSION).run(request, session.inThisThread());
    }

    /**
     * Makes a result again and compares every fact bit for bit.
     *
     * @param result folder that {@link #evaluate(Path, Path, Path)} or the command line has written
     * @throws RequestFault if its plan or its data was changed, or a version is gone
     */
    public Reproduction reproduce(Path result) {
        return new ReproductionJob(CODE_VERSION)
                .run(new ReproductionRequest(result, Optional.empty(), cores, Workload.SHORT), session.inThisThread());
    }

    /** Audits every lottery on record in a lake, each drawn anew 999 times. */
    public AuditReport audit(Path lake) {
        return new DrawAuditJob(CODE_VERSION)
                .run(Lake.open(session.inThisThread(), lake), new DrawAuditJob.Request(0, REDRAWS, Optional.empty()));
    }

    /**
     * Draws the lottery of a replay again and again and holds the plan's estimates against the truth.
     *
     * @param plan a plan that reads {@code gold.person_draws}
     * @param result the result of a replay by {@code sigi run}
     * @param draws how many times, two at least
     */
    public DiagnosisResult diagnose(Path plan, Path result, int draws) {
        return new DiagnosisJob(silent(), CODE_VERSION)
                .run(new DiagnosisRequest(plan, result, draws, 1, cores, Workload.SHORT), session.inThisThread());
    }

    /**
     * A set of estimates as a table for a paper, in English, after disclosure control by the usual rules. What formats it has,
     * {@link id.sigi.reports.paper.PaperFormat} says.
     *
     * @param title what stands in its caption
     */
    public PaperTable table(EstimateSet set, String title) {
        return Paper.of(title, CODE_VERSION).table(set);
    }

    /** The figures of a set of effects, in English, after disclosure control: {@link id.sigi.reports.figure.SvgFile} writes them. */
    public List<Figure> figures(EstimateSet set, String title) {
        return Paper.of(title, CODE_VERSION).figures(set);
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
                        "the contract registry does not know it",
                        "Name one of "
                                + TableContracts.gold().stream()
                                        .map(TableContract::qualifiedName)
                                        .toList()));
        return Lake.open(session.inThisThread(), lake).read(contract);
    }

    private EvaluationRequest request(Path plan, Path data, Optional<Path> out) {
        return new EvaluationRequest(plan, Optional.of(data), data, out, cores, Workload.SHORT);
    }

    @Override
    public void close() {
        session.close();
    }
}
