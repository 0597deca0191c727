package id.sigi.lake.excel;

import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.Variable;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A sheet of a workbook, the first unless the path names one ({@link WorkbookSheet}). A column that holds any text is text, with its numbers as they would be written; one whose numbers are all shown
 * as dates is one of dates. An error is a missing value with its name for a code.
 */
public final class ExcelFile implements LabelledReader {
    private final WorkbookSheet sheet;
    private final List<SheetColumn> columns;

    private ExcelFile(WorkbookSheet sheet, List<SheetColumn> columns) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
    }

    /**
     * Reads the sheet once, to know its columns.
     *
     * @throws RequestFault if it is no workbook or has no such sheet, has no heading, or values stand below no heading
     */
    public static ExcelFile open(Path path) {
        WorkbookSheet sheet = WorkbookSheet.of(path);
        WorkbookSize.check(sheet.file());
        return reading(sheet, rows -> {
            if (!rows.hasNext()) {
                throw FileDamage.of(
                        sheet.file(),
                        sheet.words() + " is empty",
                        "Put the table on the first sheet, with a heading, or name its sheet: FILE.xlsx#SHEET");
            }
            List<SheetColumn> columns = SheetColumn.ofHeading(sheet, rows.next());
            rows.forEachRemaining(row -> {
                refuseUnnamed(sheet, columns, row);
                columns.forEach(column -> column.see(row));
            });
            return new ExcelFile(sheet, columns);
        });
    }

    private static void refuseUnnamed(WorkbookSheet sheet, List<SheetColumn> columns, Row row) {
        boolean isWider = IntStream.range(0, row.getCellCount())
                .mapToObj(row::getOptionalCell)
                .flatMap(cell -> cell.stream())
                .filter(SheetColumn::isFilled)
                .map(Cell::getColumnIndex)
                .anyMatch(at -> columns.stream().noneMatch(column -> column.place() == at));
        if (isWider) {
            throw FileDamage.of(
                    sheet.file(),
                    "row " + row.getRowNum() + " of " + sheet.words() + " has a value below no heading",
                    "Give every column a name in the first row, and keep notes on another sheet");
        }
    }

    @Override
    public List<Variable> variables() {
        return columns.stream().map(SheetColumn::variable).toList();
    }

    @Override
    public void forEach(RowSink sink) {
        int rows = reading(sheet, each -> {
            each.next();
            int count = 0;
            while (each.hasNext()) {
                Row row = each.next();
                for (int at = 0; at < columns.size(); at++) {
                    columns.get(at).put(row, at, sink);
                }
                sink.endRow();
                count++;
            }
            return count;
        });
        assert rows >= 0;
    }

    /** Rows that hold anything; whatever the library throws of a damaged file becomes words. */
    private static <T> T reading(WorkbookSheet sheet, Function<Iterator<Row>, T> work) {
        try (ReadableWorkbook book = new ReadableWorkbook(sheet.file().toFile(), new ReadingOptions(true, false));
                Stream<Row> rows = sheet.in(book).openStream()) {
            return work.apply(rows.filter(row -> row.stream().anyMatch(SheetColumn::isFilled))
                    .iterator());
        } catch (RequestFault fault) {
            throw fault;
        } catch (IOException | RuntimeException fault) {
            throw FileDamage.of(
                    sheet.file(),
                    fault instanceof ExcelReaderException
                            ? "a part of the workbook is damaged"
                            : "it is no workbook of Excel (.xlsx), or a part of it is damaged",
                    fault);
        }
    }
}
