package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.sigi.lake.Lake;
import id.sigi.lake.SparkSchemas;
import id.sigi.lake.file.WrittenFile;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.PlaceContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.Provinces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A build without facts. */
@Tag("transform")
class GoldTablesTest {
    /** One of people, one of sums, and the one that has rows. */
    private static final List<TableContract> SOME =
            List.of(TableContracts.BENEFICIARIES, CubeContracts.MONITORING_CUBE, PlaceContracts.PROVINCES);

    private final Grids grids = new Grids();
    private final Lake lake = grids.lake();

    private static long rows(TableFiles files) {
        TableFiles.Whole whole = assertInstanceOf(TableFiles.Whole.class, files);
        return whole.files().stream().mapToLong(WrittenFile::rows).sum();
    }

    /** Provinces are no facts of the programme: they are there before its first event. */
    private Map<TableContract, TableFiles> build() {
        Map<TableContract, TableFiles> files = grids.files(lake, UnaryOperator.identity());
        Map<TableContract, Long> rows = new HashMap<>();
        TableContracts.gold().forEach(table -> rows.put(table, rows(files.get(table))));
        assertEquals(Provinces.list().size(), rows.remove(PlaceContracts.PROVINCES));
        assertEquals(Set.of(0L), Set.copyOf(rows.values()), "rows of each other table");
        return files;
    }

    private void assertHaveTheColumnsOfTheirContracts(List<TableContract> tables) {
        Grids.read(lake, tables, build())
                .forEach((table, rows) -> assertEquals(
                        SparkSchemas.of(table).asNullable(), rows.schema().asNullable(), table.name()));
    }

    @Test
    void tablesHaveTheColumnsOfTheirContractsAndNoRowsWithoutFacts() {
        assertHaveTheColumnsOfTheirContracts(SOME);
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void everyTableHasTheColumnsOfItsContract() {
        assertHaveTheColumnsOfTheirContracts(TableContracts.gold());
    }
}
