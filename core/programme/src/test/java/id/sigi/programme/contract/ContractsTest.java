package id.sigi.programme.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("walls")
class ContractsTest {

    @Test
    void aFieldNameHasOneMeaningAndOneTypeInEveryContract() {
        Map<String, Field> seen = new HashMap<>();
        Stream.concat(
                        EventContracts.list().stream().flatMap(contract -> contract.data().stream()),
                        TableContracts.list().stream().flatMap(contract -> contract.columns().stream()))
                .map(Field::optional)
                .forEach(field -> assertEquals(seen.computeIfAbsent(field.name(), name -> field), field));
        assertTrue(seen.size() > 100, "the catalogue was read: " + seen.size());
    }

    @Test
    void tablesAndEventsAreNamedOnce() {
        Set<String> names = new HashSet<>();
        TableContracts.list().forEach(table -> assertTrue(names.add(table.qualifiedName()), table.qualifiedName()));
        Set<String> types = new HashSet<>();
        EventContracts.list().forEach(event -> assertTrue(types.add(event.type()), event.type()));
        assertEquals(1, EventContracts.COURSE_PURCHASED.version());
    }

    @Test
    void aContractThatNamesAFieldTwiceIsRefused() {
        List<Field> twice = List.of(Fields.WAVE, Fields.WAVE);
        assertThrows(IllegalArgumentException.class, () -> new EventContract("id.prakerja.a.b.v1", "one", "t", twice));
    }
}
