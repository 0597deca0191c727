package id.sigi.reports.paper;

import id.sigi.methods.estimate.ExcludedObservations;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.reports.label.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of a workbook that tells of the models, with all digits. */
final class ModelSheet {
    private static final List<String> HEADINGS = List.of(
            "heading.outcome",
            "heading.outcome_code",
            "heading.estimand",
            "heading.subgroup",
            "heading.estimator",
            "heading.model.rows",
            "heading.model.clusters",
            "heading.model.cells",
            "heading.model.coefficients",
            "heading.model.r_squared",
            "heading.model.adjusted",
            "heading.model.within",
            "heading.model.effective_f",
            "heading.model.df_rule",
            "heading.model.left_out");
    private static final int FIRST_NUMBER = 5;
    private static final int AFTER_NUMBERS = 13;
    private static final double TEXT_WIDTH = 34;
    private static final double NUMBER_WIDTH = 14;

    private final Labels labels;

    ModelSheet(Labels labels) {
        this.labels = labels;
    }

    void write(Worksheet sheet, List<ModelSummary> models) {
        for (int column = 0; column < HEADINGS.size(); column++) {
            boolean isNumber = column >= FIRST_NUMBER && column < AFTER_NUMBERS;
            sheet.value(0, column, labels.text(HEADINGS.get(column)));
            sheet.width(column, isNumber ? NUMBER_WIDTH : TEXT_WIDTH);
        }
        sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < models.size(); row++) {
            ExcelTable.put(sheet, row + 1, values(models.get(row)));
        }
        sheet.setAutoFilter(0, 0, models.size(), HEADINGS.size() - 1);
    }

    private List<Object> values(ModelSummary model) {
        Label label = model.label();
        List<Object> values = new ArrayList<>(Arrays.asList(
                labels.outcome(label.outcome()),
                label.outcome(),
                labels.estimand(label.estimand()),
                labels.subgroup(label.subgroup()),
                labels.estimator(label.estimator()),
                model.rows(),
                count(model.clusters()),
                count(model.cells()),
                count(model.coefficients()),
                number(model.fit().rSquared()),
                number(model.fit().adjusted()),
                number(model.fit().within()),
                number(model.effectiveF()),
                labels.phrase(model.dfRule())));
        values.add(model.leftOut().stream().map(this::words).collect(Collectors.joining("; ")));
        return values;
    }

    private String words(ExcludedObservations rows) {
        return (rows.rows().isPresent() ? Long.toString(rows.rows().getAsLong()) : labels.text("paper.model.few")) + " "
                + labels.phrase(rows.why());
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : "";
    }

    private static Object count(OptionalLong value) {
        return value.isPresent() ? (Object) value.getAsLong() : "";
    }
}
