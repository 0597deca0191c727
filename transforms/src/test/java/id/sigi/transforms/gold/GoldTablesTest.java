package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("transform")
class GoldTablesTest {
    static List<TableContract> tables() {
        return TableContracts.gold();
    }

    static List<EventContract> events() {
        return EventContracts.list();
    }

    @Test
    void everyGoldTableHasOneRecipe() {
        assertEquals(
                TableContracts.gold(),
                GoldTables.list().stream().map(Recipe::table).toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasTheColumnsOfItsContractAndNoRowsWithoutFacts(TableContract table) {
        var rows = new Grids().rows(table);
        StructType promised = SparkSchemas.of(table);
        assertEquals(promised.asNullable(), rows.schema().asNullable());
        assertEquals(0, rows.count());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasABusinessKeyOfItsOwnFields(EventContract event) {
        assertDoesNotThrow(() -> BusinessKeys.of(event));
        assertTrue(event.data().containsAll(BusinessKeys.of(event)));
    }
}
