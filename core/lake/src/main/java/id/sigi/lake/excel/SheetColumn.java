package id.sigi.lake.excel;

import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.LabelledColumn;
import id.sigi.lake.labelled.LabelledFile;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.Variable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** A column of a sheet, with what was seen of its cells. */
final class SheetColumn {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);
    /** Parts of a number's format that are text and no pattern. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");

    private final int place;
    private final String name;
    private long texts;
    private long numbers;
    private long days;
    private long moments;

    private SheetColumn(int place, String name) {
        this.place = place;
        this.name = name;
    }

    static List<SheetColumn> ofHeading(WorkbookSheet sheet, Row heading) {
        return heading.stream()
                .filter(SheetColumn::isFilled)
                .map(cell -> new SheetColumn(cell.getColumnIndex(), named(sheet, cell)))
                .toList();
    }

    private static String named(WorkbookSheet sheet, Cell cell) {
        if (type(cell) != CellType.STRING) {
            throw FileDamage.of(
                    sheet.file(),
                    "the first row of " + sheet.words() + " holds what is no text, so it is no heading",
                    "Put the names of the columns into the first row");
        }
        return cell.getValue().toString().strip();
    }

    int place() {
        return place;
    }

    static boolean isFilled(Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && cell.getValue() != null
                && !cell.getValue().toString().isBlank();
    }

    /** The type of a cell, or of what its formula gave. */
    private static CellType type(Cell cell) {
        if (cell.getType() != CellType.FORMULA) {
            return cell.getType();
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal) {
            return CellType.NUMBER;
        }
        return value instanceof Boolean ? CellType.BOOLEAN : CellType.STRING;
    }

    private Optional<Cell> cell(Row row) {
        return row.hasCell(place) ? row.getOptionalCell(place).filter(SheetColumn::isFilled) : Optional.empty();
    }

    void see(Row row) {
        cell(row).ifPresent(cell -> {
            switch (type(cell)) {
                case STRING -> texts++;
                case NUMBER -> {
                    numbers++;
                    if (isDate(cell)) {
                        days++;
                        moments += cell.asDate().toLocalTime().equals(LocalTime.MIDNIGHT) ? 0 : 1;
                    }
                }
                case BOOLEAN -> numbers++;
                case ERROR, EMPTY, FORMULA -> {
                    // A missing value has no type.
                }
            }
        });
    }

    private static boolean isDate(Cell cell) {
        String format =
                Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(Locale.ROOT);
        String pattern = LITERAL.matcher(format).replaceAll("");
        return pattern.contains("yy") || (pattern.contains("d") && pattern.contains("m"));
    }

    Variable variable() {
        return Variable.of(name, kind());
    }

    private Variable.Kind kind() {
        if (texts > 0) {
            return Variable.Kind.TEXT;
        }
        if (days == 0 || days < numbers) {
            return Variable.Kind.NUMBER;
        }
        return moments > 0 ? Variable.Kind.DATETIME : Variable.Kind.DATE;
    }

    void put(Row row, int variable, RowSink sink) {
        Optional<Cell> found = cell(row);
        if (found.isEmpty()) {
            return;
        }
        Cell cell = found.get();
        CellType type = type(cell);
        if (type == CellType.ERROR) {
            sink.missing(variable, Optional.ofNullable(cell.getRawValue()).orElse(LabelledFile.NO_VALUE));
            return;
        }
        switch (kind()) {
            case TEXT -> sink.text(variable, text(cell, type));
            case NUMBER -> sink.number(variable, number(cell, type));
            case DATE ->
                sink.number(variable, (double) cell.asDate().toLocalDate().toEpochDay());
            case DATETIME -> sink.number(variable, (double) EPOCH.until(cell.asDate(), ChronoUnit.MICROS));
        }
    }

    private static double number(Cell cell, CellType type) {
        if (type == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.getValue()) ? 1 : 0;
        }
        return ((BigDecimal) cell.getValue()).doubleValue();
    }

    private static String text(Cell cell, CellType type) {
        return switch (type) {
            case NUMBER -> LabelledColumn.shortest(number(cell, type));
            case BOOLEAN -> cell.getValue().toString().toUpperCase(Locale.ROOT);
            default -> cell.getValue().toString().strip();
        };
    }
}
