package id.sigi.programme.contract.evolution;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.contract.Bounds;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.evolution.ContractEvolution.Finding;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("kernel")
class ContractEvolutionTest {
    private static final String RATED = "id.prakerja.course.rated.v1";
    private static final Field PERSON = Field.of("person_key", FieldType.PSEUDONYM, "pseudonym of the identity number");
    private static final Field STARS = Field.of("stars", FieldType.INTEGER, "stars")
            .within(new Bounds(1, 5))
            .in("stars");
    private static final Field KIND = codes("A", "B");
    private static final Field NOTE =
            Field.of("note", FieldType.STRING, "a note").optional();
    private static final Field BEGAN = Field.of("began_at", FieldType.TIMESTAMP, "when it began");
    private static final Field ENDED = Field.of("ended_at", FieldType.TIMESTAMP, "when it ended");
    private static final EventContract RATING = new EventContract(
            RATED, "one event per rating", "ratings", List.of(), List.of(PERSON, STARS, KIND, NOTE, BEGAN, ENDED));
    private static final EventContract DRAWN =
            new EventContract("id.prakerja.lottery.drawn.v1", "one event per draw", "draws", List.of(), List.of(BEGAN));
    private static final List<EventContract> RECORDED = List.of(RATING, DRAWN);

    private static EventContract rating(List<Field> data) {
        return new EventContract(RATED, RATING.grain(), RATING.silver(), List.of(), data);
    }

    /** The recorded registry with one field of the rating changed. */
    private static List<EventContract> with(Field old, Field changed) {
        UnaryOperator<Field> swap = field -> field.equals(old) ? changed : field;
        return List.of(rating(RATING.data().stream().map(swap).toList()), DRAWN);
    }

    private static List<EventContract> plus(Field more) {
        return List.of(
                rating(Stream.concat(RATING.data().stream(), Stream.of(more)).toList()), DRAWN);
    }

    private static Field codes(String... codes) {
        return Field.code("kind", List.of(codes), "kind");
    }

    private static Field named(String name) {
        return Field.of(name, FieldType.LONG, "a number");
    }

    static Stream<Named<List<EventContract>>> allowed() {
        EventContract other = new EventContract("id.prakerja.a.b.v1", "one", "others", List.of(BEGAN), List.of(BEGAN));
        return Stream.of(
                Named.of("nothing", RECORDED),
                Named.of("a new event", List.of(other, DRAWN, RATING)),
                Named.of("a new version", List.of(RATING.next(List.of(NOTE)), DRAWN)),
                Named.of("a new optional field", plus(named("weight").optional())),
                Named.of(
                        "a new optional field in the midst",
                        List.of(
                                rating(List.of(PERSON, named("x").optional(), STARS, KIND, NOTE, BEGAN, ENDED)),
                                DRAWN)),
                Named.of("wider bounds", with(STARS, STARS.within(new Bounds(0, 10)))),
                Named.of("no bounds", with(STARS, STARS.within(Bounds.NONE))),
                Named.of("more codes", with(KIND, codes("C", "B", "A"))),
                Named.of("required made optional", with(STARS, STARS.optional())),
                Named.of("other words for the same", with(BEGAN, Field.of("began_at", FieldType.TIMESTAMP, "start"))));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatAsksNoMoreIsAllowed(List<EventContract> present) {
        assertEquals(List.of(), ContractEvolution.of(RECORDED, present).breaking());
        assertDoesNotThrow(() -> ContractEvolution.of(RECORDED, present).demandKept("nothing"));
    }

    private static Arguments breaks(List<EventContract> present, String field, String was, String is) {
        return Arguments.of(present, new Finding(RATED, field, was, is, "publish it as version 2 of the event"));
    }

    static Stream<Arguments> breaking() {
        return Stream.of(
                breaks(
                        List.of(rating(List.of(PERSON, STARS, KIND, BEGAN, ENDED)), DRAWN),
                        "note",
                        "a field of the event",
                        "gone"),
                breaks(
                        with(STARS, Field.of("stars", FieldType.DOUBLE, "stars")),
                        "stars",
                        "of type INTEGER",
                        "of type DOUBLE"),
                breaks(with(NOTE, Field.of("note", FieldType.STRING, "a note")), "note", "optional", "required"),
                breaks(plus(named("weight")), "weight", "not asked for", "required"),
                breaks(with(STARS, STARS.within(new Bounds(1, 4))), "stars", "1..5", "1..4"),
                breaks(with(STARS, STARS.within(new Bounds(2, 9))), "stars", "1..5", "2..9"),
                breaks(with(KIND, codes("A", "C")), "kind", "one of [A, B]", "one of [A, C]"),
                breaks(
                        with(PERSON, Field.of("person_key", FieldType.PSEUDONYM, "pseudonym of a name")),
                        "person_key",
                        "pseudonym of the identity number",
                        "pseudonym of a name"),
                breaks(with(STARS, STARS.in("half stars")), "stars", "in stars", "in half stars"),
                breaks(with(ENDED, ENDED.notBefore(BEGAN)), "ended_at", "free in time", "not before began_at"),
                breaks(
                        List.of(rating(List.of(PERSON, STARS, KIND, NOTE, ENDED, BEGAN)), DRAWN),
                        "",
                        "in the order [person_key, stars, kind, note, began_at, ended_at]",
                        "in the order [person_key, stars, kind, note, ended_at, began_at]"));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void whatAsksMoreIsFoundWithItsMend(List<EventContract> present, Finding finding) {
        assertEquals(List.of(finding), ContractEvolution.of(RECORDED, present).breaking());
    }

    @Test
    void aVanishedEventIsFound() {
        Finding gone = ContractEvolution.of(RECORDED, List.of(DRAWN)).breaking().get(0);
        assertEquals(RATED, gone.event());
        assertEquals("gone", gone.is());
        assertTrue(gone.remedy().startsWith("put it back"), gone.remedy());
    }

    @Test
    void aVanishedVersionIsFound() {
        EventContract second = RATING.next(List.of(NOTE));
        EventContract third = new EventContract(
                "id.prakerja.course.rated.v3",
                RATING.grain(),
                RATING.silver(),
                List.of(),
                List.of(NOTE),
                List.of(RATING));
        List<Finding> gone =
                ContractEvolution.of(List.of(second), List.of(third)).breaking();
        assertEquals(1, gone.size());
        assertEquals("id.prakerja.course.rated.v2", gone.get(0).event());
        assertEquals(
                "keep it among the earlier versions of id.prakerja.course.rated",
                gone.get(0).remedy());
    }

    /** An earlier version is a promise too, and the remedy is a version that is not taken. */
    @Test
    void anEarlierVersionMayNotChangeEither() {
        EventContract before = RATING.next(List.of(NOTE));
        EventContract after = rating(List.of(PERSON)).next(List.of(NOTE));
        Finding first =
                ContractEvolution.of(List.of(before), List.of(after)).breaking().get(0);
        assertEquals(RATED, first.event());
        assertEquals("publish it as version 3 of the event", first.remedy());
    }

    @Test
    void theFaultNamesTheFirstFindingsAndCountsTheRest() {
        ContractEvolution evolution = ContractEvolution.of(RECORDED, List.of(rating(List.of(NOTE)), DRAWN));
        assertEquals(5, evolution.breaking().size());
        RequestFault fault = assertThrows(RequestFault.class, () -> evolution.demandKept("nothing was landed"));
        assertEquals("nothing was landed", fault.problem());
        assertTrue(
                fault.reason()
                        .startsWith(
                                "id.prakerja.course.rated.v1, person_key: it was a field of the event, it is gone; publish it as version 2"),
                fault.reason());
        assertTrue(fault.reason().endsWith("And 2 more"), fault.reason());
    }
}
