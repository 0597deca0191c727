package id.sigi.ledger.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.programme.operation.Operation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class OperationDispatcherTest {

    @Test
    void everyKindOfOperationHasADesk() {
        Set<Class<?>> kinds =
                Arrays.stream(Operation.class.getPermittedSubclasses()).collect(Collectors.toSet());
        assertEquals(kinds, deskKinds());
    }

    private static Set<Class<? extends Operation>> deskKinds() {
        return new OperationDispatcher(new LedgerContext(null, null, null, null, null)).kinds();
    }
}
