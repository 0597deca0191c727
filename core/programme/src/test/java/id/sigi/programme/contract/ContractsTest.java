package id.sigi.programme.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.evolution.ContractsVersion;
import id.sigi.programme.contract.table.TableContracts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ContractsTest {

    @Test
    void aFieldNameHasOneMeaningAndOneTypeInEveryContract() {
        Map<String, Field> seen = new HashMap<>();
        Stream.concat(
                        EventContracts.list().stream().flatMap(contract -> contract.data().stream()),
                        TableContracts.list().stream().flatMap(contract -> contract.columns().stream()))
                .map(Field::optional)
                .forEach(field -> assertEquals(seen.computeIfAbsent(field.name(), name -> field), field));
        assertTrue(seen.size() > 100, "the contracts were read: " + seen.size());
    }

    @Test
    void tablesAndEventsAreNamedOnce() {
        Set<String> names = new HashSet<>();
        TableContracts.list().forEach(table -> assertTrue(names.add(table.qualifiedName()), table.qualifiedName()));
        Set<String> types = new HashSet<>();
        EventContracts.list().forEach(event -> assertTrue(types.add(event.type()), event.type()));
        assertEquals(1, EventContracts.COURSE_PURCHASED.version());
    }

    /** Two events are one fact by fields that every event carries, and by the same ones in every version. */
    @Test
    void everyEventStatesItsBusinessKeyInFieldsOfItsOwn() {
        EventContracts.list()
                .forEach(event -> event.versions().forEach(version -> {
                    assertFalse(version.key().isEmpty(), version.type());
                    assertEquals(event.key(), version.key(), version.type());
                    version.key().forEach(part -> {
                        assertEquals(Optional.of(part), version.findField(part.name()), version.type());
                        assertTrue(part.isRequired(), version.type() + " " + part.name());
                    });
                }));
    }

    @Test
    void aKeyOfOtherOrOptionalFieldsIsRefused() {
        List<Field> data = List.of(Fields.WAVE, Fields.AREA.optional());
        assertThrows(IllegalArgumentException.class, () -> event(List.of(Fields.SEX), data));
        assertThrows(IllegalArgumentException.class, () -> event(List.of(Fields.AREA), data));
        assertThrows(IllegalArgumentException.class, () -> event(List.of(Fields.AREA.optional()), data));
        assertEquals(List.of(Fields.WAVE), event(List.of(Fields.WAVE), data).key());
    }

    /** Lakes keep this digest beside their rows. The value is what the version printed that knew no business keys (2026-11). */
    @Test
    void theDigestOfAContractIsThatOfEarlierVersions() {
        List<Field> data = List.of(Fields.WAVE, Fields.AREA.optional(), Fields.STARS);
        EventContract next = event(List.of(Fields.WAVE), data).next(List.of(Fields.WAVE, Fields.EDUCATION));
        assertEquals("c138d5741b9a", ContractsVersion.of(List.of(next)));
    }

    private static EventContract event(List<Field> key, List<Field> data) {
        return new EventContract("id.prakerja.a.b.v1", "one", "t", key, data);
    }

    @Test
    void aContractThatNamesAFieldTwiceIsRefused() {
        List<Field> twice = List.of(Fields.WAVE, Fields.WAVE);
        assertThrows(IllegalArgumentException.class, () -> event(List.of(Fields.WAVE), twice));
    }
}
