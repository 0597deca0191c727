package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.PlaceContracts;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.vocabulary.Provinces;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("transform")
class GoldTablesTest {
    @Test
    void everyTableHasTheColumnsOfItsContractAndNoRowsWithoutFacts() {
        Map<TableContract, Dataset<Row>> tables = new Grids().rows(TableContracts.gold(), UnaryOperator.identity());
        tables.forEach((table, rows) ->
                assertEquals(SparkSchemas.of(table).asNullable(), rows.schema().asNullable(), table.name()));
        List<String> rows = tables.entrySet().stream()
                .map(table ->
                        table.getValue().select(functions.lit(table.getKey().name())))
                .reduce(Dataset::union)
                .orElseThrow()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        // Provinces are no facts of the programme: they are there before its first event.
        assertEquals(Collections.nCopies(Provinces.list().size(), PlaceContracts.PROVINCES.name()), rows);
    }
}
