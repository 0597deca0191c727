package id.sigi.programme.contract.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class RecordedRegistryTest {
    private static final String GOOD = RecordedRegistry.write(List.of(EventContracts.COURSE_RATED));

    @Test
    void theRegistryComesBackAsItWas() {
        String text = RecordedRegistry.write(EventContracts.list());
        List<EventContract> promised = EventContracts.list().stream()
                .map(RecordedRegistryTest::withoutKeys)
                .toList();
        assertEquals(promised, RecordedRegistry.read(text));
        assertEquals(text, RecordedRegistry.write(RecordedRegistry.read(text)));
        assertEquals(EventContracts.listVersions().size() + 2, text.lines().count());
        assertTrue(text.length() < 150_000, "small: " + text.length());
    }

    /** Business keys are no promise to senders and are not recorded. */
    private static EventContract withoutKeys(EventContract event) {
        List<EventContract> earlier =
                event.earlier().stream().map(RecordedRegistryTest::withoutKeys).toList();
        return new EventContract(event.type(), event.grain(), event.silver(), List.of(), event.data(), earlier);
    }

    @Test
    void anEmptyRegistryIsOne() {
        assertEquals(List.of(), RecordedRegistry.read(RecordedRegistry.write(List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "not json",
                "{\"format\":\"sigi-contracts-2\",\"versions\":[]}",
                "{\"format\":\"sigi-contracts-1\"}",
                "{\"format\":\"sigi-contracts-1\",\"versions\":[null]}",
                "{\"format\":\"sigi-contracts-1\",\"versions\":[{}]}",
                "{\"format\":\"sigi-contracts-1\",\"versions\":[{\"type\":\"x\",\"fields\":[]}]}",
                "{\"format\":\"sigi-contracts-1\",\"versions\":[],\"more\":1}",
                "{\"format\":\"sigi-contracts-1\",\"format\":\"sigi-contracts-1\",\"versions\":[]}"
            })
    void whatIsNoRegistryIsRefused(String text) {
        assertThrows(RequestFault.class, () -> RecordedRegistry.read(text));
    }

    /** Each of these spoils a good text in one place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"stars\",|",
                "\"name\":\"stars\"|\"name\":\"Stars!\"",
                "\"name\":\"stars\"|\"name\":\"course_id\"",
                "\"type\":\"INTEGER\"|\"type\":\"ROMAN\"",
                "\"least\":1.0|\"least\":9.0",
                "rated.v1\"|rated.v2\"",
                "rated.v2\"|rated\"",
                "]}\n]}|]}\n]} more"
            })
    void aSpoiledRegistryIsRefused(String spoiling) {
        String[] parts = spoiling.split("\\|", -1);
        assertTrue(GOOD.contains(parts[0]), parts[0]);
        RequestFault fault =
                assertThrows(RequestFault.class, () -> RecordedRegistry.read(GOOD.replace(parts[0], parts[1])));
        assertTrue(fault.remedy().contains("--export"), fault.getMessage());
    }
}
