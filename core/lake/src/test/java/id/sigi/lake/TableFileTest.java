package id.sigi.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.sigi.lake.file.FileColumns;
import id.sigi.lake.file.TableFile;
import id.sigi.lake.file.WrittenFile;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.Layer;
import id.sigi.programme.contract.table.TableContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written without the engine are read by it as if it had written them, and one commit adds them to their table. */
@Tag("transform")
class TableFileTest {
    private static final List<Field> TYPED = List.of(
            Fields.APPLICANT_ID,
            Fields.WAVE.optional(),
            Fields.AMOUNT_IDR.optional(),
            Fields.SCORE_MEAN.optional(),
            Fields.IS_PAID.optional(),
            Fields.DRAWN_ON.optional(),
            Fields.PAID_AT.optional(),
            Fields.INCENTIVE_USES.optional());
    private static final TableContract TABLE = table(Stream.of());

    @TempDir
    Path root;

    private Lake lake() {
        return Lake.open(SparkForTests.session(), root);
    }

    private static TableContract table(Stream<Field> more) {
        List<Field> columns = Stream.of(Stream.of(Fields.EVENT_TYPE), TYPED.stream(), more)
                .flatMap(part -> part)
                .toList();
        return new TableContract(Layer.BRONZE, "some", "one row per row", List.of(Fields.APPLICANT_ID), columns);
    }

    private TableFile file(String type, List<Field> columns) {
        return TableFile.create(
                new TableFile.Place(lake().folder(TABLE), Fields.EVENT_TYPE, type), columns, TableFile.settings());
    }

    private static void text(FileColumns columns, int column, String text) {
        byte[] bytes = ("-" + text).getBytes(StandardCharsets.UTF_8);
        columns.text(column, bytes, 1, bytes.length - 1);
    }

    private WrittenFile one(String applicant) {
        TableFile file = file("t", List.of(Fields.APPLICANT_ID));
        file.add(columns -> text(columns, 0, applicant));
        return file.finish();
    }

    private WrittenTable append(TableContract table, long mark, WrittenFile... files) {
        return lake().appendFiles(table, List.of(files), new TransactionMark("test", mark), Fields.EVENT_TYPE);
    }

    @Test
    void everyTypeComesBackAsItWasPut() {
        TableFile file = file("full", TYPED);
        file.add(columns -> {
            text(columns, 0, "\u00e9\ud83d\ude00");
            columns.number(1, Integer.MIN_VALUE);
            columns.number(2, Long.MAX_VALUE);
            columns.number(3, Double.doubleToRawLongBits(0.1));
            columns.number(4, 1);
            columns.number(5, LocalDate.of(1900, 1, 1).toEpochDay());
            columns.number(6, -1);
            columns.texts(7, new byte[][] {{'A'}, {'B', 'C'}});
        });
        file.add(columns -> {
            text(columns, 0, "b");
            columns.number(4, 0);
            columns.texts(7, new byte[0][]);
        });
        TableFile narrow = file("narrow", List.of(Fields.APPLICANT_ID, Fields.DRAWN_ON));
        narrow.add(columns -> {
            text(columns, 0, "c");
            columns.number(1, LocalDate.of(2100, 12, 31).toEpochDay());
        });
        assertEquals(new WrittenTable(TABLE, 0, 3), append(TABLE, 0, file.finish(), narrow.finish()));
        assertEquals(
                List.of(
                        "full | b | - | - | - | false | - | - | ArraySeq()",
                        "full | \u00e9\ud83d\ude00 | -2147483648 | 9223372036854775807 | 0.1 | true | 1900-01-01"
                                + " | 1969-12-31T23:59:59.999999Z | ArraySeq(A, BC)",
                        "narrow | c | - | - | - | - | 2100-12-31 | - | -"),
                Rows.text(lake().read(TABLE), TABLE.columns().toArray(Field[]::new)));
        assertEquals(3, lake().rows(TABLE));
        assertEquals(
                1,
                lake().read(TABLE).where("event_type = 'narrow'").select("wave").count());
    }

    @Test
    void aMarkIsTakenOnceAndNothingIsACommitToo() {
        assertEquals(new WrittenTable(TABLE, 0, 0), append(TABLE, 0));
        assertEquals(List.of(), Rows.text(lake().read(TABLE), Fields.APPLICANT_ID));
        assertEquals(new WrittenTable(TABLE, 1, 1), append(TABLE, 1, one("a")));
        assertEquals(new WrittenTable(TABLE, 1, 0), append(TABLE, 1, one("b")));
        assertEquals(1, lake().findTransaction(TABLE, "test").orElseThrow());
        assertEquals(List.of("a"), Rows.text(lake().read(TABLE), Fields.APPLICANT_ID));
    }

    @Test
    void aTableGrowsByOptionalColumns() {
        append(TABLE, 0, one("a"));
        TableContract grown = table(Stream.of(Fields.STARS.optional()));
        TableFile file = file("t", List.of(Fields.APPLICANT_ID, Fields.STARS));
        file.add(columns -> {
            text(columns, 0, "b");
            columns.number(1, 5);
        });
        append(grown, 1, file.finish());
        assertEquals(List.of("a | -", "b | 5"), Rows.text(lake().read(grown), Fields.APPLICANT_ID, Fields.STARS));
        assertEquals(List.of("a", "b"), Rows.text(lake().read(TABLE), Fields.APPLICANT_ID));
    }

    @Test
    void aFileThatIsAbandonedIsGone() throws IOException {
        TableFile file = file("t", TYPED);
        file.add(columns -> text(columns, 0, "a"));
        file.abandon();
        try (Stream<Path> files = Files.walk(root.resolve("bronze/some"))) {
            assertFalse(files.anyMatch(Files::isRegularFile));
        }
    }
}
