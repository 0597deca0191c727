package id.sigi.reports.paper;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as an Excel workbook: estimates as numbers with all their digits, one row each, and the notes on a sheet of their own.
 * No cell is a formula, whatever its text begins with.
 */
final class ExcelTable {
    private static final List<String> HEADINGS = List.of(
            "outcome",
            "outcome_code",
            "estimand",
            "contrast",
            "subgroup",
            "estimator",
            "estimate",
            "error",
            "df",
            "statistic",
            "p",
            "p_adjusted",
            "low",
            "high",
            "treated",
            "control",
            "numerator",
            "denominator",
            "who",
            "remark");
    private static final int FIRST_NUMBER = 6;
    private static final int WHO = 18;
    /** From here on two decimals are enough to be read. */
    private static final double LARGE = 100;

    private static final double TEXT_WIDTH = 34;
    private static final double NUMBER_WIDTH = 14;
    private static final double NOTE_WIDTH = 120;

    private final Labels labels;
    private final CellWords words;

    private ExcelTable(Labels labels) {
        this.labels = labels;
        this.words = new CellWords(labels);
    }

    static byte[] write(PaperTable paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // The version is of the form that Excel asks for; that of Sigi stands in the notes.
            Workbook book = new Workbook(bytes, "Sigi", "01.0000");
            book.properties().setTitle(paper.table().caption());
            ExcelTable table = new ExcelTable(paper.labels());
            table.estimates(book.newWorksheet(paper.labels().text("paper.estimates")), paper.set());
            if (!paper.set().models().isEmpty()) {
                new ModelSheet(paper.labels())
                        .write(
                                book.newWorksheet(paper.labels().text("paper.models")),
                                paper.set().models());
            }
            table.notes(book.newWorksheet(paper.labels().text("paper.notes")), paper);
            book.finish();
        } catch (IOException fault) {
            throw new UncheckedIOException("a workbook could not be written into memory", fault);
        }
        return TimelessZip.of(bytes.toByteArray());
    }

    private void estimates(Worksheet sheet, Released set) {
        for (int column = 0; column < HEADINGS.size(); column++) {
            boolean isText = column < FIRST_NUMBER || column >= WHO;
            sheet.value(0, column, labels.text("heading." + HEADINGS.get(column)));
            sheet.width(column, isText ? TEXT_WIDTH : NUMBER_WIDTH);
        }
        sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        int row = 0;
        for (Cell cell : set.cells()) {
            row++;
            put(sheet, row, values(cell));
        }
        sheet.setAutoFilter(0, 0, row, HEADINGS.size() - 1);
    }

    /** Numbers as numbers, all else as text. */
    static void put(Worksheet sheet, int row, List<Object> values) {
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) instanceof Number number) {
                sheet.value(row, column, number);
                sheet.style(row, column).format(format(number)).set();
            } else {
                sheet.value(row, column, values.get(column).toString());
            }
        }
    }

    /** How a number is shown; the cell keeps all its digits. */
    private static String format(Number number) {
        if (number instanceof Long) {
            return "#,##0";
        }
        return Math.abs(number.doubleValue()) < LARGE ? "0.0000" : "#,##0.00";
    }

    private List<Object> values(Cell cell) {
        List<Object> values = new ArrayList<>(label(cell.label()));
        if (cell instanceof Cell.Shown shown) {
            values.addAll(numbers(shown.inference()));
            values.addAll(counts(shown.basis()));
            values.add("");
        } else {
            while (values.size() < HEADINGS.size() - 1) {
                values.add("");
            }
            values.add(words.missing(cell));
        }
        return values;
    }

    private List<Object> label(Label label) {
        return List.of(
                labels.outcome(label.outcome()),
                label.outcome(),
                labels.estimand(label.estimand()),
                labels.contrast(label.contrast()),
                labels.subgroup(label.subgroup()),
                labels.estimator(label.estimator()));
    }

    private static List<Object> numbers(Inference numbers) {
        return List.of(
                number(numbers.estimate()),
                number(numbers.stdError()),
                number(numbers.df()),
                number(numbers.statistic()),
                number(numbers.pValue()),
                number(numbers.pAdjusted()),
                number(numbers.confLow()),
                number(numbers.confHigh()));
    }

    private List<Object> counts(Basis basis) {
        return List.of(
                count(basis.treated()),
                count(basis.control()),
                count(basis.numerator()),
                basis.denominator(),
                words.who(basis));
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : "";
    }

    private static Object count(OptionalLong value) {
        return value.isPresent() ? (Object) value.getAsLong() : "";
    }

    private void notes(Worksheet sheet, PaperTable paper) {
        sheet.width(0, NOTE_WIDTH);
        sheet.value(0, 0, paper.table().caption() + ". " + paper.table().evidenceName());
        sheet.style(0, 0).bold().set();
        int row = 1;
        for (String note : paper.notes()) {
            row++;
            sheet.value(row, 0, note);
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        }
    }
}
