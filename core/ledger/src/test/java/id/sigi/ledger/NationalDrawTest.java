package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.on;
import static id.sigi.ledger.StandardLife.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.NationalStratum;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.OperationJson;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.PriorityGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three people in Java and two in Sumatera, one place in each area, then one for the losers of both. */
@Tag("scenario")
class NationalDrawTest {
    private static final Stratum JAWA = new Stratum(1, Area.JAWA, PriorityGroup.GENERAL);
    private static final Stratum SUMATERA = new Stratum(1, Area.SUMATERA, PriorityGroup.GENERAL);
    private static final Operation NATIONAL =
            new Operation.DrawNationalLottery(on("04-18"), new NationalStratum(1, PriorityGroup.GENERAL), 1, 5);

    private final Ledger ledger = Ledger.inMemory(NationalRules.prakerja(), StandardLife.KEY);

    @AfterEach
    void close() {
        ledger.close();
    }

    private void play(List<Operation> story) {
        story.forEach(step -> assertTrue(ledger.apply(step).isApplied(), () -> step + " " + ledger.apply(step)));
    }

    /** Somebody of a family card, who joins the wave. */
    private static List<Operation> person(int number, String province, String card) {
        String id = "app-000000" + number;
        return List.of(
                StandardLife.register(
                        id,
                        new Nik(province + "0101410190000" + number),
                        new FamilyCard(card),
                        profile(province, 1990)),
                new Operation.VerifyIdentity(on("04-12"), id),
                StandardLife.step(id, EntryStep.values()),
                new Operation.SubmitApplication(on("04-13"), "apl-" + number, id, 1, PriorityGroup.GENERAL));
    }

    private static List<Operation> closed() {
        List<Operation> story = new ArrayList<>();
        story.add(new Operation.OpenWave(
                on("04-11"),
                1,
                LocalDate.parse("2020-04-11"),
                LocalDate.parse("2020-04-16"),
                Set.of(Area.JAWA, Area.SUMATERA)));
        for (int number = 1; number <= 5; number++) {
            story.addAll(person(number, number <= 3 ? "32" : "12", "320101010110000" + number));
        }
        story.add(new Operation.CloseWave(on("04-17"), 1));
        return story;
    }

    private static Operation draw(Stratum stratum) {
        return new Operation.DrawLottery(on("04-17"), stratum, 1, 99);
    }

    private List<Ledger.Drawn> drawn() {
        return Stream.of(JAWA, SUMATERA)
                .flatMap(stratum -> ledger.listDrawn(stratum).stream())
                .toList();
    }

    private static long winners(List<Ledger.Drawn> drawn) {
        return drawn.stream().filter(Ledger.Drawn::isSelected).count();
    }

    @Test
    void losersOfBothAreasAreDrawnTogetherAndOnce() throws OperationJson.Malformed {
        assertEquals(NATIONAL, OperationJson.parse(OperationJson.write(NATIONAL)));
        play(closed());
        play(List.of(draw(JAWA)));
        assertEquals(new Outcome.Refused(Refusal.AREA_NOT_DRAWN), ledger.apply(NATIONAL));
        play(List.of(draw(SUMATERA)));
        assertEquals(2, winners(drawn()));
        play(List.of(NATIONAL));
        assertEquals(3, winners(drawn()));
        Ledger.DrawRecord record =
                ledger.findDraw(new NationalStratum(1, PriorityGroup.GENERAL)).orElseThrow();
        assertEquals(new Ledger.DrawRecord(1, 3, 5), record);
        assertEquals(new Outcome.Refused(Refusal.ALREADY_DRAWN), ledger.apply(NATIONAL));
        List<String> records = ledger.listEvents(0, 1_000).stream()
                .map(line -> line.body())
                .filter(body -> body.contains("lottery.drawn.v4"))
                .toList();
        assertEquals(3, records.size());
        assertTrue(
                records.get(0).contains("\"area\":\"JAWA\"") && records.get(0).contains("\"draw_stage\":\"AREA\""));
        assertTrue(records.get(2).contains("\"draw_stage\":\"NATIONAL\""), records.get(2));
        assertFalse(records.get(2).contains("\"area\""), records.get(2));
        assertEquals(8, ledger.eventCounts().get("id.prakerja.lottery.result.v1"), "five of the areas, three of all");
    }

    /** Two of a full household lost in Java: their kin won the two places of the family card there. */
    @Test
    void aHouseholdThatFilledUpInItsAreaIsScreenedOutOfTheNationalDraw() {
        List<Operation> story = new ArrayList<>(closed().subList(0, 1));
        for (int number = 1; number <= 4; number++) {
            story.addAll(person(number, "32", "3201010101100001"));
        }
        story.addAll(person(5, "12", "1201010101100005"));
        story.addAll(person(6, "12", "1201010101100006"));
        story.add(new Operation.CloseWave(on("04-17"), 1));
        story.add(new Operation.DrawLottery(on("04-17"), JAWA, 3, 99));
        story.add(draw(SUMATERA));
        story.add(NATIONAL);
        play(story);
        assertEquals(2, ledger.eventCounts().get("id.prakerja.application.excluded.v1"));
        assertEquals(
                1,
                ledger.findDraw(new NationalStratum(1, PriorityGroup.GENERAL))
                        .orElseThrow()
                        .eligible());
    }
}
