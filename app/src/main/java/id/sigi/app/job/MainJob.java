package id.sigi.app.job;

import id.sigi.app.job.folder.OutputFolder;
import id.sigi.app.job.folder.TemporaryFolder;
import id.sigi.app.job.result.PublishedEstimates;
import id.sigi.app.job.result.ResultFiles;
import id.sigi.app.job.result.ResultFolder;
import id.sigi.app.job.result.ResultOrigin;
import id.sigi.app.process.ParallelRun;
import id.sigi.app.process.Stages;
import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.input.IngestionCounts;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import id.sigi.reports.sdmx.SdmxFiles;
import id.sigi.reports.sdmx.SdmxPeriod;
import id.sigi.reports.site.ReportSite;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.Studies;
import id.sigi.studies.input.StudySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The main job, stage by stage: replay, landing, ingestion, panels, evaluation, report. The result appears whole in its place or not at
 * all, and the same request gives the same estimates and pages.
 */
public final class MainJob {
    private static final String LAKE = "lake";
    private static final String REPORT = "report";
    private static final String PUBLISHED = "data";
    private static final String PLANS = "plans";
    private static final String PASSING = "passing";

    /**
     * Questions to more rows of gold than these are answered one after the other: each uses all cores by itself then, and what two of them
     * keep in memory has no room.
     */
    private static final long MOST_ROWS_TOGETHER = 50_000_000;

    private static final IngestionSummary NOTHING_LANDED =
            new IngestionSummary("", IngestionSummary.Outcome.LANDED_BEFORE, List.of(), Map.of(), List.of(), List.of());

    private final Stages stages;
    private final String codeVersion;

    public MainJob(Stages stages, String codeVersion) {
        this.stages = stages;
        this.codeVersion = codeVersion;
    }

    /**
     * Does the whole job.
     *
     * @throws id.sigi.programme.fault.RequestFault if the source or the output folder cannot serve
     */
    public MainResult run(MainRequest request) {
        try (OutputFolder output = OutputFolder.prepare(request.out())) {
            LakeSession.checkMachine();
            ReplacedLake earlier = ReplacedLake.lock(output.place().resolve(LAKE));
            try {
                return run(request, output);
            } finally {
                earlier.close();
            }
        }
    }

    private MainResult run(MainRequest request, OutputFolder output) {
        return request.source() instanceof EventSource.BuiltLake lake
                ? reported(request, lake, output)
                : made(request, output);
    }

    /** Of a lake that stays where it is. */
    private MainResult reported(MainRequest request, EventSource.BuiltLake source, OutputFolder output) {
        Evaluated evaluated = evaluate(request, source, output.work());
        String lake = ResultOrigin.seenFrom(output.place(), source.folder());
        report(request, evaluated, output.work(), lake);
        Path place = output.publish();
        Path index = place.resolve(REPORT).resolve("index.html");
        return new MainResult(place, index, evaluated.ingestion(), evaluated.sets(), Optional.empty());
    }

    private Evaluated evaluate(MainRequest request, EventSource.BuiltLake source, Path work) {
        try (TemporaryFolder temporary = new TemporaryFolder(work.resolve(PASSING));
                LakeSession session = open(request, temporary)) {
            Lake lake = Lake.open(session, source.folder());
            return new Evaluated(NOTHING_LANDED, answered(GoldSnapshot.seen(lake), request), period(lake, request));
        }
    }

    private MainResult made(MainRequest request, OutputFolder output) {
        LandedEvents landed = new LandingStage(request, stages).run(output.work());
        Evaluated evaluated = evaluate(request, landed.folder(), output.work());
        report(request, evaluated, output.work(), LAKE);
        Path place = output.publish();
        Path index = place.resolve(REPORT).resolve("index.html");
        return new MainResult(place, index, evaluated.ingestion(), evaluated.sets(), landed.ledger());
    }

    /** What the lake's part of the job gives. */
    private record Evaluated(IngestionSummary ingestion, List<EstimateSet> sets, Optional<RunFacts.Period> period) {}

    private Evaluated evaluate(MainRequest request, Path events, Path work) {
        try (TemporaryFolder temporary = new TemporaryFolder(work.resolve(PASSING));
                LakeSession session = open(request, temporary)) {
            Lake lake = Lake.open(session, work.resolve(LAKE));
            IngestionSummary ingestion = ingest(request, events, lake);
            GoldSnapshot gold = panels(lake, request.cores());
            return new Evaluated(ingestion, answered(gold, request), period(lake, request));
        }
    }

    private List<EstimateSet> answered(GoldSnapshot gold, MainRequest request) {
        List<EstimateSet> sets = stages.run("Evaluate", () -> answers(gold, request), MainJob::rows, "estimates");
        gold.release();
        return sets;
    }

    /** Looks at every event, which takes a minute for a nation's. */
    private Optional<RunFacts.Period> period(Lake lake, MainRequest request) {
        return stages.watch("Find first and last day", () -> EventPeriod.find(lake, request.receivedAt()));
    }

    private LakeSession open(MainRequest request, TemporaryFolder temporary) {
        LakeSettings settings =
                LakeSettings.of(request.cores(), temporary.path()).withWorkload(request.workload());
        return stages.run("Open the lake", () -> LakeSession.open(settings), opened -> request.cores(), "cores");
    }

    private IngestionSummary ingest(MainRequest request, Path events, Lake lake) {
        IngestionSummary summary = stages.run(
                "Land events",
                () -> new Ingestion(lake, IngestionRequest.of(request.key(), request.receivedAt())).folder(events),
                done -> done.total().received(),
                "lines");
        stages.note(String.format(
                Locale.ROOT,
                "%,d accepted, %,d duplicate, %,d in quarantine",
                summary.total().accepted(),
                summary.total().duplicate(),
                summary.total().quarantined()));
        return summary;
    }

    private GoldSnapshot panels(Lake lake, int cores) {
        PanelStage panels = new PanelStage(lake, cores, (table, done, total) -> stages.progress("tables", done, total));
        return stages.run("Build gold panels", () -> panels.gold(Runnable::run), GoldSnapshot::rows, "rows");
    }

    /** The shipped plan takes longest, so it is begun first; it is told last. */
    private List<EstimateSet> answers(GoldSnapshot gold, MainRequest request) {
        Question plan = MainJob::lotteryImpact;
        List<Question> fixed = request.indicators().map(Studies::list).orElseGet(Studies::list).stream()
                .<Question>map(study -> (tables, version) -> List.of(study.run(tables, version)))
                .toList();
        List<Question> questions =
                Stream.concat(Stream.of(plan), fixed.stream()).toList();
        AtomicInteger done = new AtomicInteger();
        int together = gold.rows() > MOST_ROWS_TOGETHER ? 1 : request.cores();
        Map<Question, List<EstimateSet>> answers = ParallelRun.run(questions, together, question -> {
            List<EstimateSet> sets = question.answer(gold, codeVersion);
            stages.progress("questions", done.incrementAndGet(), questions.size());
            return sets;
        });
        return Stream.concat(fixed.stream(), Stream.of(plan))
                .flatMap(question -> answers.get(question).stream())
                .toList();
    }

    /** What the tables of gold are asked. */
    @FunctionalInterface
    private interface Question {
        List<EstimateSet> answer(GoldSnapshot gold, String codeVersion);
    }

    private static List<EstimateSet> lotteryImpact(GoldSnapshot gold, String codeVersion) {
        FrozenPlan plan = ShippedPlans.lotteryImpact();
        StudySource source = new StudySource(gold.version(TableContracts.PERSON_DRAWS), codeVersion);
        return PlannedStudy.run(plan, gold.read(TableContracts.PERSON_DRAWS), source);
    }

    /** @param lake where the lake lies as seen from the result */
    private void report(MainRequest request, Evaluated evaluated, Path work, String lake) {
        RunFacts facts = new RunFacts(
                request.source().name(),
                codeVersion,
                request.source().sentence(),
                request.source().origin(),
                evaluated.period());
        DisclosureRules rules = DisclosureRules.withDefaults();
        List<Released> released = ReportInput.release(evaluated.sets(), rules);
        ReportInput input = new ReportInput("Program Kartu Prakerja", facts, steps(evaluated.ingestion()), released)
                .withMinimumCell(rules.minimumCell())
                .withRegistry(request.indicators());
        Path site = work.resolve(REPORT);
        stages.run(
                "Write the report",
                () -> {
                    ReportSite.write(input, site);
                    PublishedEstimates.writeReleased(released, site.resolve(PUBLISHED));
                    exchange(released, evaluated, request.indicators(), site.resolve(PUBLISHED));
                    PublishedEstimates.write(evaluated.sets(), work.resolve(ResultFolder.ESTIMATES));
                    PublishedEstimates.writeWithheld(
                            evaluated.sets(), DisclosureRules.withDefaults(), work.resolve(ResultFolder.ESTIMATES));
                    return released;
                },
                List::size,
                "sets");
        writeManifest(request, evaluated, work, lake);
    }

    /** The programme's indicators as files of exchange; none of a lake without events, which has no period. */
    private static void exchange(
            List<Released> released, Evaluated evaluated, Optional<IndicatorRegistry> registry, Path data) {
        evaluated
                .period()
                .ifPresent(period -> SdmxFiles.ofRun(
                                released, registry.orElseGet(PlanFile::shippedRegistry), SdmxPeriod.of(period))
                        .forEach((name, text) -> ResultFolder.write(
                                data.resolve(SdmxFiles.FOLDER).resolve(name), text)));
    }

    private void writeManifest(MainRequest request, Evaluated evaluated, Path work, String lake) {
        FrozenPlan plan = ShippedPlans.lotteryImpact();
        String planFile = PLANS + "/" + plan.plan().id() + ".json";
        ResultFolder.write(work.resolve(planFile), plan.canonicalJson());
        ResultOrigin making =
                new ResultOrigin(ResultOrigin.Input.LAKE, lake, List.of(ResultOrigin.Pinned.of(planFile, plan)));
        RunManifest.RunOfEvents run = new RunManifest.RunOfEvents(request, evaluated.ingestion());
        RunManifest.Made made = new RunManifest.Made(making, ResultFiles.of(work));
        ResultFolder.write(
                work.resolve(OutputFolder.MANIFEST), RunManifest.text(run, made, codeVersion, evaluated.sets()));
    }

    private static List<IngestionCounts> steps(IngestionSummary ingestion) {
        return ingestion.files().stream()
                .map(file -> new IngestionCounts(
                        file.file(), file.received(), file.accepted(), file.duplicate(), file.quarantined()))
                .toList();
    }

    private static long rows(List<EstimateSet> sets) {
        return sets.stream().mapToLong(set -> set.estimates().size()).sum();
    }
}
