package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.command.Spoken;
import id.sigi.app.console.Console;
import id.sigi.app.diagnosis.DiagnosisJob;
import id.sigi.app.diagnosis.DiagnosisRequest;
import id.sigi.app.diagnosis.DiagnosisResult;
import id.sigi.app.job.evaluation.Reproduction;
import id.sigi.app.job.evaluation.ReproductionJob;
import id.sigi.app.job.evaluation.ReproductionRequest;
import id.sigi.app.process.Stages;
import id.sigi.app.referee.EngineComparison;
import id.sigi.app.referee.Referee;
import id.sigi.lake.Lake;
import id.sigi.lake.SparkSchemas;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.session.Workload;
import id.sigi.ledger.LedgerState;
import id.sigi.methods.diagnosis.Measured;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.comparison.SetComparison;
import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.CatalogueEvents;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.Layer;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.privacy.ScrubbedText;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.scenario.people.Population;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main job on the programme of a scenario, against what is known outside the lake: the answer key (both lives of every person), the
 * ledger's own state, and a second engine.
 */
abstract class WholeProgramme extends ProgrammeRun {
    WholeProgramme(Scenario scenario) {
        super(scenario);
    }

    @Test
    void everySentenceOfTheIndonesianPagesIsIndonesian() throws IOException {
        try (Stream<Path> pages = Files.list(result().place().resolve("report").resolve("id"))) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                assertFalse(
                        html.contains("<li lang=\"en\">"),
                        () -> page.getFileName() + ": " + html.replaceAll("(?s).*?<li lang=\"en\">(.*?)</li>.*", "$1"));
            }
        }
    }

    /** Names of tables and files are codes on purpose, on the page that says how to make every number again; n_c stands in a formula. */
    @Test
    void noPageShowsACode() throws IOException {
        Pattern code = Pattern.compile("\\b(?!n_c\\b)(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]+(?:_[a-z0-9]+)+)\\b");
        Path report = result().place().resolve("report");
        for (Path folder : List.of(report, report.resolve("id"))) {
            try (Stream<Path> pages = Files.list(folder)) {
                for (Path page : pages.filter(path -> path.toString().endsWith(".html"))
                        .filter(path -> !path.endsWith("provenance.html"))
                        .toList()) {
                    String words = Files.readString(page)
                            .replaceAll("(?s)<style>.*?</style>", "")
                            .replaceAll("<[^>]*>", " ");
                    assertEquals(
                            List.of(),
                            code.matcher(words)
                                    .results()
                                    .map(MatchResult::group)
                                    .distinct()
                                    .toList(),
                            page.toString());
                }
            }
        }
    }

    static List<String> outcomes() {
        return List.of(
                "is_employed",
                "is_self_employed",
                "is_business_owner",
                "has_new_job",
                "monthly_income_idr",
                "has_used_certificate");
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void theKnownEffectOfTheOfferIsWithinItsInterval(String outcome) {
        double truth = effect(outcome).get("offer_programme_weighted").asDouble();
        assertCovered(truth, impact(outcome, "intention-to-treat, programme-weighted"));
        double precise = effect(outcome).get("offer_precision_weighted").asDouble();
        assertCovered(precise, impact(outcome, "intention-to-treat, precision-weighted"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void theKnownEffectOfParticipationIsWithinItsInterval(String outcome) {
        double truth = effect(outcome).get("participation_precision_weighted").asDouble();
        assertCovered(truth, impact(outcome, "local average treatment effect"));
    }

    @Test
    void aSetOfEachKindIsMadeAgainFromTheVersionsOfTheLake() {
        for (String set : List.of("impact", "inclusion")) {
            Path file = result().place().resolve("estimates").resolve(set + ".json");
            Reproduction made =
                    new ReproductionJob("test").run(new ReproductionRequest(file, Optional.empty(), 2, Workload.SHORT));
            assertEquals(
                    List.of(set), made.sets().stream().map(SetComparison::id).toList());
            assertTrue(made.isSame(), () -> made.sets().get(0).differences().toString());
        }
    }

    /** Three draws tell little of chance, but an estimator that aims elsewhere would be off by more than five standard errors. */
    @Test
    void thePlanIsDiagnosedOnRedrawsOfTheLottery() throws IOException {
        String shipped = new String(
                WholeProgramme.class
                        .getResourceAsStream("/plans/lottery-impact.yaml")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Path plan = Files.writeString(folder().resolve("diagnosed.yaml"), shipped);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Stages stages = new Stages(new Console(nowhere, nowhere, Console.Kind.PIPE), () -> 0L);
        DiagnosisResult diagnosis = new DiagnosisJob(stages, "test")
                .run(new DiagnosisRequest(plan, result().place(), 3, 1, 2, Workload.SHORT));
        assertTrue(diagnosis.findings().size() >= 24, diagnosis.findings().size() + " findings");
        for (DiagnosisResult.Finding finding : diagnosis.findings()) {
            Optional<Double> error = finding.effect().meanStdError();
            if (error.isPresent()) {
                assertTrue(
                        Math.abs(finding.effect().bias().value()) < 5 * error.get() / Math.sqrt(3), finding.toString());
            } else {
                assertWithoutError(finding);
            }
        }
    }

    /** A set has ends and no error; the mean of the losers is printed beside the effects with neither. */
    private static void assertWithoutError(DiagnosisResult.Finding finding) {
        Optional<Double> coverage = finding.effect().coverage().map(Measured::value);
        if (coverage.isPresent()) {
            assertEquals(
                    "effect, Anderson-Rubin set", finding.label().estimand().words());
            assertTrue(coverage.get() > 0, finding.toString());
        } else {
            assertEquals("control mean", finding.label().estimand().words());
            double truth = Math.abs(finding.effect().truth());
            assertTrue(Math.abs(finding.effect().bias().value()) < 0.1 * truth, finding.toString());
        }
    }

    /** One look into the lake for all that is known of it outside: an engine is not started for each question. */
    @Test
    void theLakeHoldsWhatTheLedgerAndTheScenarioKnow() {
        try (LakeSession session = LakeSession.open(LakeSettings.of(2, folder().resolve("reading")))) {
            Lake lake = Lake.open(session, result().place().resolve("lake"));
            assertAll(
                    () -> thePanelAgreesWithTheLedgerToTheUnit(lake),
                    () -> noIdentityNumberLeavesTheLedger(session, lake),
                    () -> whatPeopleWriteIsKeptWithoutTheirNumbers(lake),
                    () -> theCatalogueIsInVersions(lake),
                    () -> movementsAreThoseOfThePeople(lake),
                    () -> anotherEngineMakesTheSameGoldFromTheSameFiles(lake));
        }
    }

    private void anotherEngineMakesTheSameGoldFromTheSameFiles(Lake lake) {
        try (Referee referee = Referee.inMemory(2)) {
            referee.load(result().place().resolve("landing"));
            referee.type();
            referee.gold();
            assertEquals(Map.of(), EngineComparison.differences(lake, referee, folder().resolve("seen")));
        }
    }

    /** Whoever answered said what the scenario gave that person, so that every count of the study of movements is known to one person. */
    private void movementsAreThoseOfThePeople(Lake lake) {
        KnownMovements known = KnownMovements.of(scenario(), lake);
        for (Estimate row : set("employment_flows").list(KnownMovements.OUTCOME)) {
            if (KnownMovements.isCount(row)) {
                assertEquals(
                        known.count(row),
                        row.basis().numerator().orElseThrow(),
                        () -> row.label().toString());
            }
        }
        assertTrue(known.people() > scenario().applicants() / 20, known.people() + " people moved or stayed");
    }

    private void thePanelAgreesWithTheLedgerToTheUnit(Lake lake) {
        LedgerState ledger = result().ledger().orElseThrow();
        Dataset<Row> beneficiaries = lake.read(TableContracts.BENEFICIARIES);
        assertEquals(ledger.beneficiariesByStatus(), byStatus(beneficiaries));
        Row sums = beneficiaries
                .agg(
                        sum(Fields.DISBURSED_IDR.name()),
                        sum(Fields.TRAINING_CREDIT_IDR.name()),
                        sum(Fields.SPENT_IDR.name()),
                        sum(Fields.RETURNED_IDR.name()))
                .first();
        assertEquals(
                List.of(ledger.disbursedIdr(), ledger.creditIdr(), ledger.spentIdr(), ledger.returnedIdr()),
                List.of(sums.getLong(0), sums.getLong(1), sums.getLong(2), sums.getLong(3)));
        assertEquals(ledger.applicants(), lake.read(TableContracts.APPLICANTS).count());
    }

    private static org.apache.spark.sql.Column sum(String column) {
        return functions.sum(functions.col(column));
    }

    private static Map<BeneficiaryStatus, Long> byStatus(Dataset<Row> beneficiaries) {
        Map<BeneficiaryStatus, Long> counts = new EnumMap<>(BeneficiaryStatus.class);
        for (BeneficiaryStatus status : BeneficiaryStatus.values()) {
            counts.put(status, 0L);
        }
        beneficiaries
                .groupBy(Fields.BENEFICIARY_STATUS.name())
                .count()
                .collectAsList()
                .forEach(row -> counts.put(BeneficiaryStatus.valueOf(row.getString(0)), row.getLong(1)));
        return counts;
    }

    @Test
    void everyLineIsAcceptedADuplicateOrInQuarantine() {
        assertEquals(
                result().ingestion().total().received(),
                result().ingestion().total().accepted()
                        + result().ingestion().total().duplicate()
                        + result().ingestion().total().quarantined());
        assertTrue(result().ingestion().total().quarantined() > 0, "the scenario's malformed lines were seen");
        assertTrue(result().ingestion().total().duplicate() > 0, "the scenario's duplicates were seen");
    }

    @Test
    void theReportIsWholeAndTheAnswerKeyIsOutsideTheLake() {
        assertTrue(Files.isRegularFile(result().index()));
        for (String page : List.of("monitoring", "transitions", "inclusion", "impact", "quality", "provenance")) {
            assertTrue(Files.isRegularFile(result().index().resolveSibling(page + ".html")), page);
        }
        assertFalse(Files.exists(result().place().resolve("lake").resolve("answer-key")));
        assertFalse(Files.exists(result().place().resolve("passing")));
    }

    private void noIdentityNumberLeavesTheLedger(LakeSession session, Lake lake) throws IOException {
        KnownNumbers secrets = KnownNumbers.of(scenario());
        assertTrue(
                secrets.count() > 2 * scenario().applicants(), "the scenario's numbers are known: " + secrets.count());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(result().place())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.addAll(secrets.search(Files.readAllBytes(file)));
            }
        }
        assertWouldBeFound(session, secrets);
        // A silver table is a view of some columns of the events, all of which are looked at.
        List<TableContract> written = TableContracts.list().stream()
                .filter(table -> table.layer() != Layer.SILVER && lake.exists(table))
                .toList();
        assertTrue(written.size() > 10, "tables: " + written.size());
        for (TableContract table : written) {
            found.addAll(SearchedRows.find(secrets, everyRow(lake, table)));
        }
        assertEquals(Set.of(), found);
    }

    /** All that was ever written to a table, whether or not readers see it. */
    private static Dataset<Row> everyRow(Lake lake, TableContract table) {
        Path folder = lake.root().resolve(table.layer().folder()).resolve(table.name());
        Dataset<Row> rows = lake.session()
                .reader()
                .schema(SparkSchemas.of(table).asNullable())
                .parquet(folder.toString());
        assertTrue(rows.inputFiles().length > 0, table.name());
        return rows;
    }

    private void assertWouldBeFound(LakeSession session, KnownNumbers secrets) {
        Person person = Population.of(scenario()).people().get(0);
        for (String cell : List.of(
                "'tel. " + person.contact().phone() + "'",
                "array('x', '" + person.familyCard().digits() + ".')",
                person.nik().digits() + "L",
                "'" + person.contact().email() + "'")) {
            Dataset<Row> planted = session.spark().range(1).selectExpr("null as nothing", cell + " as told");
            assertEquals(1, SearchedRows.find(secrets, planted).size(), "one planted number or address");
        }
    }

    /** Some people of the scenario write a number of theirs into a review or complaint; the lake keeps the words without it. */
    private void whatPeopleWriteIsKeptWithoutTheirNumbers(Lake lake) {
        int some = scenario().applicants() / 1_000;
        assertTrue(countStruck(lake, EventContracts.COURSE_RATED, Fields.REVIEW) > some);
        assertTrue(countStruck(lake, EventContracts.COMPLAINT_OPENED, Fields.COMPLAINT_TEXT) > some);
    }

    private static long countStruck(Lake lake, EventContract event, Field text) {
        return lake.read(TableContracts.silver(event))
                .where(functions.col(text.name()).contains(ScrubbedText.STRUCK))
                .count();
    }

    /** One current version of each course but those that were withdrawn, and the seven platforms that 2021 began with. */
    private void theCatalogueIsInVersions(Lake lake) {
        long courses = lake.read(TableContracts.COURSE_VERSIONS)
                .where(functions.col(CatalogueFields.IS_CURRENT.name()))
                .count();
        long withdrawn = lake.rows(TableContracts.silver(CatalogueEvents.COURSE_WITHDRAWN));
        assertEquals(scenario().training().courses(), courses + withdrawn);
        assertEquals(8, lake.rows(TableContracts.PLATFORM_VERSIONS));
    }

    /** In the default scenario losers choose whether to enter again, so nobody's chance of ever winning is known. */
    @Test
    void aPlanOfEverWinningIsRefusedWhereLosersChoose() {
        Spoken spoken = Spoken.sigi(
                "evaluate",
                Path.of("src", "main", "resources", "plans", "ever-win-impact.yaml")
                        .toString(),
                "--lake",
                result().place().resolve("lake").toString());
        assertEquals(2, spoken.exitCode(), spoken.out() + spoken.err());
        assertTrue(spoken.err().contains("The plan's design.lottery.probability cannot be used"), spoken.err());
        assertTrue(spoken.err().contains("everybody who loses enters the later draws"), spoken.err());
    }

    /** In a copy of the lake one draw's seed is changed, another's loser wins, and of a third a result is missing. */
    @Test
    void tamperingWithTheRecordIsFoundAndIsNotADone() throws IOException {
        Path copy = folder().resolve("tampered");
        try (LakeSession session = LakeSession.open(LakeSettings.of(2, folder().resolve("tampering")))) {
            TamperedDraws.copy(Lake.open(session, result().place().resolve("lake")), Lake.open(session, copy));
        }
        Path out = folder().resolve("audit-of-tampered");
        Spoken spoken =
                Spoken.sigi("audit-draw", "--lake", copy.toString(), "--redraws", "99", "--out", out.toString());
        assertEquals(3, spoken.exitCode(), spoken.out() + spoken.err());
        for (String found : List.of(
                "drw-001-JAWA-GENERAL: 1 winners beyond the quota",
                "drw-001-SUMATERA-GENERAL: 1 applications neither excluded nor drawn")) {
            assertTrue(spoken.out().contains(found), spoken.out());
        }
        assertTrue(
                Pattern.compile(
                                "drw-002-JAWA-GENERAL: [0-9]+ results that the replay from the seed on record selects otherwise")
                        .matcher(spoken.out())
                        .find(),
                spoken.out());
        assertFalse(spoken.out().contains("drw-002-SUMATERA-GENERAL"), spoken.out());
        assertEquals(
                4,
                Files.readAllLines(out.resolve("findings.csv")).stream()
                        .map(line -> line.split(",")[0])
                        .distinct()
                        .count(),
                "a heading and three draws");
        assertTrue(Files.readAllLines(out.resolve("draw-audit.csv")).size() > 4 * 24);
    }
}
