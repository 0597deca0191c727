package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.NIK;
import static id.sigi.ledger.StandardLife.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.OperationJson;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("scenario")
class LedgerTest {
    private static final StandardLife LIFE = new StandardLife(1);

    private final Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY);

    @AfterEach
    void close() {
        ledger.close();
    }

    private void play(List<Operation> story) {
        ledger.applyAll(story).forEach(outcome -> assertTrue(outcome.isApplied(), outcome::toString));
    }

    /** Amounts by hand: credit 1,000,000, one course of 600,000, one instalment of 600,000 and one survey of 50,000. */
    @Test
    void aWholeLifeIsApplied() {
        play(LIFE.all());
        play(List.of(StandardLife.pay("06-20", IncentiveKind.SURVEY, 1)));
        LedgerState state = ledger.state();
        assertEquals(1, state.beneficiariesByStatus().get(BeneficiaryStatus.PAID));
        assertEquals(1_000_000, state.creditIdr());
        assertEquals(600_000, state.spentIdr());
        assertEquals(650_000, state.disbursedIdr());
        assertEquals(0, state.returnedIdr());
        assertEquals(0, state.balanceSumIdr());
    }

    @Test
    void aRevocationGivesTheCreditBackAndBarsThePerson() {
        play(LIFE.upTo(Operation.OpenAccount.class));
        play(List.of(new Operation.RevokeParticipation(on("05-19"), ID, RevocationReason.NO_PURCHASE_IN_TIME)));
        assertEquals(1, ledger.state().beneficiariesByStatus().get(BeneficiaryStatus.REVOKED));
        assertEquals(1_000_000, ledger.state().returnedIdr());
        assertEquals(0, ledger.state().balanceSumIdr());
    }

    /** What was known at the draw counts, not what came later. */
    @Test
    void aDrawIsScreenedByWhatWasKnownAtIt() {
        List<Operation> early = new ArrayList<>(LIFE.upTo(Operation.CloseWave.class));
        early.add(new Operation.ListExclusion(on("04-16"), NIK, ExclusionGround.CIVIL_SERVANT));
        early.add(new Operation.DrawLottery(on("04-17"), LIFE.stratum(), 1, 99));
        play(early);
        assertEquals(List.of(), ledger.listDrawn(LIFE.stratum()));
        assertEquals(1, ledger.eventCounts().get("id.prakerja.application.excluded.v1"));
        try (Ledger other = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY)) {
            List<Operation> late = new ArrayList<>(LIFE.upTo(Operation.CloseWave.class));
            late.add(new Operation.ListExclusion(on("04-18"), NIK, ExclusionGround.CIVIL_SERVANT));
            late.add(new Operation.DrawLottery(on("04-17"), LIFE.stratum(), 1, 99));
            other.applyAll(late);
            assertEquals(List.of(new Ledger.Drawn(ID, true)), other.listDrawn(LIFE.stratum()));
        }
    }

    /** Four people of one family card: two win the first wave, the other two are screened out of the next. */
    @Test
    void aFamilyCardHasTwoRecipients() {
        List<Operation> story = new ArrayList<>();
        story.add(StandardLife.open(1, "04-11", "04-16"));
        IntStream.range(1, 5).forEach(number -> story.addAll(member(number)));
        story.add(new Operation.CloseWave(on("04-17"), 1));
        story.add(new Operation.DrawLottery(on("04-17"), LIFE.stratum(), 4, 5));
        play(story);
        List<String> losers = ledger.listDrawn(LIFE.stratum()).stream()
                .filter(drawn -> !drawn.isSelected())
                .map(Ledger.Drawn::applicantId)
                .toList();
        assertEquals(2, losers.size());
        List<Operation> next = new ArrayList<>();
        next.add(StandardLife.open(2, "04-20", "04-25"));
        losers.forEach(id ->
                next.add(new Operation.SubmitApplication(on("04-21"), "again-" + id, id, 2, PriorityGroup.GENERAL)));
        next.add(new Operation.CloseWave(on("04-26"), 2));
        next.add(new Operation.DrawLottery(on("04-26"), new StandardLife(2).stratum(), 2, 5));
        play(next);
        assertEquals(2, ledger.eventCounts().get("id.prakerja.application.excluded.v1"));
    }

    private static List<Operation> member(int number) {
        String id = "app-000000" + number;
        return List.of(
                StandardLife.register(id, new Nik("320101410190000" + number), new FamilyCard("3201010101100001")),
                new Operation.VerifyIdentity(on("04-12"), id),
                StandardLife.step(id, EntryStep.values()),
                new Operation.SubmitApplication(on("04-13"), "apl-" + number, id, 1, PriorityGroup.GENERAL));
    }

    /** The record of an application says who entered it, by a code; what the applicant entered alone says nothing. */
    @Test
    void anOperatorsApplicationCarriesTheOperatorsCode() throws OperationJson.Malformed {
        Operation assisted =
                new Operation.SubmitAssistedApplication(on("04-13"), "apl-1", ID, 1, PriorityGroup.GENERAL, "op-32-1");
        assertEquals(assisted, OperationJson.parse(OperationJson.write(assisted)));
        play(LIFE.ready());
        play(List.of(assisted));
        String body = ledger.listEvents(0, 100).stream()
                .map(line -> line.body())
                .filter(text -> text.contains("application.submitted.v2"))
                .findFirst()
                .orElseThrow();
        assertTrue(body.contains("\"operator_id\":\"op-32-1\""), body);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Operation.SubmitAssistedApplication(
                        on("04-13"), "apl-1", ID, 1, PriorityGroup.GENERAL, "Budi Santoso"));
    }

    /** A value that cannot be stored is refused, and the other operations of its transaction are not. */
    @Test
    void aValueThatCannotBeStoredIsRefusedAlone() {
        play(LIFE.ready());
        String tooLong = "x".repeat(100);
        Operation broken = new Operation.SubmitApplication(on("04-13"), tooLong, ID, 1, PriorityGroup.GENERAL);
        List<Operation> transaction =
                List.of(StandardLife.register("app-9", new Nik("3201014101900009"), StandardLife.CARD), broken);
        assertEquals(
                List.of(new Outcome.Applied(1), new Outcome.Refused(Refusal.VALUE_OUT_OF_BOUNDS)),
                ledger.applyAll(transaction));
        assertEquals(new Outcome.Applied(1), ledger.apply(LIFE.submit("04-13")));
        assertEquals(
                4,
                ledger.listEvents(0, 100).stream()
                        .filter(line -> line.body().contains(ID))
                        .count());
    }

    @Test
    void aLedgerInAFileIsThereWhenOpenedAgain(@TempDir Path folder) {
        Path file = folder.resolve("ledger");
        LedgerState state;
        try (Ledger first = Ledger.inFile(file, RuleSet.prakerja(), StandardLife.KEY)) {
            first.applyAll(LIFE.upTo(Operation.DrawLottery.class));
            state = first.state();
        }
        try (Ledger again = Ledger.inFile(file, RuleSet.prakerja(), StandardLife.KEY)) {
            assertEquals(state, again.state());
            assertTrue(again.apply(new Operation.OpenAccount(on("04-18"), "acc-1", ID, 1))
                    .isApplied());
        }
    }

    /** The embedded database would write what went wrong, with the rows concerned, into a trace of its own that every user may read. */
    @Test
    void anInterruptedLedgerLeavesNothingBesideItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger");
        List<Operation> story = LIFE.upTo(Operation.DrawLottery.class);
        Ledger ledger = Ledger.inFile(file, RuleSet.prakerja(), StandardLife.KEY);
        Thread.currentThread().interrupt();
        assertThrows(RuntimeException.class, () -> ledger.applyAll(story));
        // The database has ended with its file, so there is nothing left to close.
        assertThrows(RuntimeException.class, ledger::close);
        assertTrue(Thread.interrupted());
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of(Path.of("ledger.mv.db")),
                    left.map(Path::getFileName).toList());
        }
        try (Ledger again = Ledger.inFile(file, RuleSet.prakerja(), StandardLife.KEY)) {
            again.applyAll(story).forEach(outcome -> assertTrue(outcome.isApplied(), outcome::toString));
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsABadRequest() {
        RequestFault fault = assertThrows(
                RequestFault.class,
                () -> Ledger.open("jdbc:postgresql://127.0.0.1:1/none", RuleSet.prakerja(), StandardLife.KEY));
        assertTrue(fault.getMessage().contains("Check the address"));
    }
}
