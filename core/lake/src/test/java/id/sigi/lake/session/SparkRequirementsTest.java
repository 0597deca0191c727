package id.sigi.lake.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the machine lacks is said before the engine starts, with how much is needed. */
@Tag("kernel")
class SparkRequirementsTest {
    @Test
    void saysHowMuchMemoryIsNeeded() {
        RequestFault fault = assertThrows(RequestFault.class, () -> SparkRequirements.checkHeap(300L << 20));
        assertEquals("There is not enough memory", fault.problem());
        assertEquals("Java may use 300 MB and the engine needs 640 MB at least", fault.reason());
        assertDoesNotThrow(() -> SparkRequirements.checkHeap(SparkRequirements.LEAST_HEAP));
    }

    @Test
    void saysHowManyFileHandlesAreNeeded() {
        RequestFault fault = assertThrows(RequestFault.class, () -> SparkRequirements.checkHandles(64));
        assertTrue(fault.reason().startsWith("the limit is 64 open files"), fault.reason());
        assertDoesNotThrow(() -> SparkRequirements.checkHandles(-1), "no limit");
        assertDoesNotThrow(() -> SparkRequirements.checkHandles(1024));
    }

    @Test
    void thisMachineServes() {
        assertDoesNotThrow(SparkRequirements::check);
    }
}
