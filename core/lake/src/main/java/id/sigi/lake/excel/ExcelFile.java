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
 * The first sheet of a workbook. A column that holds any text is text, with its numbers as they would be written; one whose numbers are all shown
 * as dates is one of dates. An error is a missing value with its name for a code.
 */
public final class ExcelFile implements LabelledReader {
    private final Path path;
    private final List<SheetColumn> columns;

    private ExcelFile(Path path, List<SheetColumn> columns) {
        this.path = path;
        this.columns = List.copyOf(columns);
    }

    /**
     * Reads the first sheet once, to know its columns.
     *
     * @throws RequestFault if it is no workbook, has no heading, or values stand below no heading
     */
    public static ExcelFile open(Path path) {
        WorkbookSize.check(path);
        return reading(path, rows -> {
            if (!rows.hasNext()) {
                throw FileDamage.of(
                        path, "its first sheet is empty", "Put the table on the first sheet, with a heading");
            }
            List<SheetColumn> columns = SheetColumn.ofHeading(path, rows.next());
            rows.forEachRemaining(row -> {
                refuseUnnamed(path, columns, row);
                columns.forEach(column -> column.see(row));
            });
            return new ExcelFile(path, columns);
        });
    }

    private static void refuseUnnamed(Path path, List<SheetColumn> columns, Row row) {
        boolean isWider = IntStream.range(0, row.getCellCount())
                .mapToObj(row::getOptionalCell)
                .flatMap(cell -> cell.stream())
                .filter(SheetColumn::isFilled)
                .map(Cell::getColumnIndex)
                .anyMatch(at -> columns.stream().noneMatch(column -> column.place() == at));
        if (isWider) {
            throw FileDamage.of(
                    path,
                    "row " + row.getRowNum() + " of its first sheet has a value below no heading",
                    "Give every column a name in the first row, and keep notes on another sheet");
        }
    }

    @Override
    public List<Variable> variables() {
        return columns.stream().map(SheetColumn::variable).toList();
    }

    @Override
    public void forEach(RowSink sink) {
        int rows = reading(path, each -> {
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
    private static <T> T reading(Path path, Function<Iterator<Row>, T> work) {
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return work.apply(rows.filter(row -> row.stream().anyMatch(SheetColumn::isFilled))
                    .iterator());
        } catch (RequestFault fault) {
            throw fault;
        } catch (IOException | RuntimeException fault) {
            throw FileDamage.of(
                    path,
                    fault instanceof ExcelReaderException
                            ? "a part of the workbook is damaged"
                            : "it is no workbook of Excel (.xlsx), or a part of it is damaged",
                    fault);
        }
    }
}
