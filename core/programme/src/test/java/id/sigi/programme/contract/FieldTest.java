package id.sigi.programme.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class FieldTest {
    private static final Field STARTED = Field.of("started_at", FieldType.TIMESTAMP, "when it started");
    private static final Field ENDED = Field.of("ended_at", FieldType.TIMESTAMP, "when it ended");
    private static final Field DAYS = Field.of("days", FieldType.INTEGER, "how many days");

    /** The text is what the digest of contracts is taken of, so it is written out here. */
    @Test
    void whatIsSaidOfAFieldByNameIsAllThatItDiffersIn() {
        assertEquals(
                "Field[name=days, type=INTEGER, presence=REQUIRED, allowed=[], bounds=Bounds[least=-Infinity, most=Infinity], unit=, "
                        + "minimumCell=10, notBefore=, meaning=how many days]",
                DAYS.toString());
        assertEquals(
                "Field[name=days, type=LONG, presence=OPTIONAL, allowed=[], bounds=Bounds[least=0.0, most=7.0], unit=days, "
                        + "minimumCell=20, notBefore=, meaning=how many days]",
                DAYS.within(new Bounds(0, 7))
                        .in("days")
                        .optional()
                        .withMinimumCell(20)
                        .ofType(FieldType.LONG)
                        .toString());
        assertEquals("started_at", ENDED.notBefore(STARTED).notBefore());
        assertEquals(
                List.of("A", "B"),
                Field.code("kind", List.of("A", "B"), "a kind").optional().allowed());
    }

    @Test
    void fieldsAreEqualIfNothingDistinguishesThem() {
        assertEquals(DAYS.optional().in("days"), DAYS.in("days").optional());
        assertEquals(
                DAYS.optional().in("days").hashCode(),
                DAYS.in("days").optional().hashCode());
        Stream.of(
                        DAYS.optional(),
                        DAYS.in("days"),
                        DAYS.within(Bounds.SHARE),
                        DAYS.withMinimumCell(20),
                        DAYS.ofType(FieldType.LONG),
                        Field.of("days", FieldType.INTEGER, "how many"),
                        Field.of("nights", FieldType.INTEGER, "how many days"))
                .forEach(other -> assertNotEquals(DAYS, other));
        assertNotEquals(ENDED, ENDED.notBefore(STARTED));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Field.of("Days", FieldType.INTEGER, "how many"));
        assertThrows(IllegalArgumentException.class, () -> Field.of("days", FieldType.INTEGER, " "));
        assertThrows(IllegalArgumentException.class, () -> Field.of("days", FieldType.CODE, "codes without codes"));
        assertThrows(IllegalArgumentException.class, () -> DAYS.ofType(FieldType.CODE));
        assertThrows(IllegalArgumentException.class, () -> DAYS.notBefore(DAYS));
        assertThrows(IllegalArgumentException.class, () -> ENDED.notBefore(DAYS));
    }

    @Test
    void aGroupStandsInATableColumnByColumn() {
        ColumnGroup keys = ColumnGroup.PERSON_KEYS;
        assertEquals(
                List.of(DAYS, Fields.APPLICANT_ID, Fields.PERSON_KEY, Fields.HOUSEHOLD_KEY, ENDED),
                ColumnPart.columns(DAYS, keys, ENDED));
        assertEquals(
                keys.columns().stream().map(Field::optional).toList(),
                keys.optional().columns());
    }
}
