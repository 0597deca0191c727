package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.PlaceContracts;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.vocabulary.Provinces;
import id.sigi.transforms.fact.BusinessKeys;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("transform")
class GoldTablesTest {
    static List<EventContract> events() {
        return EventContracts.list();
    }

    @Test
    void everyTableHasTheColumnsOfItsContractAndNoRowsWithoutFacts() {
        new Grids().rows(TableContracts.gold(), UnaryOperator.identity()).forEach((table, rows) -> {
            assertEquals(SparkSchemas.of(table).asNullable(), rows.schema().asNullable(), table.name());
            // Provinces are no facts of the programme: they are there before its first event.
            long expected =
                    table.equals(PlaceContracts.PROVINCES) ? Provinces.list().size() : 0;
            assertEquals(expected, rows.count(), table.name());
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasABusinessKeyOfItsOwnFields(EventContract event) {
        assertDoesNotThrow(() -> BusinessKeys.of(event));
        assertTrue(event.data().containsAll(BusinessKeys.of(event)));
    }
}
