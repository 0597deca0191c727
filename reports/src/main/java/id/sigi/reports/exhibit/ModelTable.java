package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.ExcludedObservations;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.chapter.SeveralArms;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Summaries of the models behind a table: rows, clusters, cells, coefficients, how much they explain, strength of instruments; by outcome.
 * Below each model stand its error, its degrees of freedom and what it leaves out.
 *
 * @param edition the words
 * @param set the released set
 */
record ModelTable(Edition edition, Released set) {
    private static final int DIGITS = 4;

    private record Column(String heading, Function<ModelSummary, String> text) {
        boolean isFilled(List<ModelSummary> models) {
            return models.stream().anyMatch(model -> !text.apply(model).equals(CellWords.NOTHING));
        }
    }

    /** Nothing where no model was fitted, or none may be shown. */
    List<Table> list(Function<Label, String> rowName) {
        if (set.models().isEmpty()) {
            return List.of();
        }
        List<Column> columns =
                columns().filter(column -> column.isFilled(set.models())).toList();
        List<Table.Heading> head = new ArrayList<>(List.of(Table.Heading.text("")));
        columns.forEach(column -> head.add(Table.Heading.number(edition.text("heading.model." + column.heading()))));
        SeveralArms arms = SeveralArms.of(edition, set.models().stream().map(ModelSummary::label));
        Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
        for (ModelSummary model : set.models()) {
            String group = arms.name(edition.labels().measure(model.label().outcome()), model.label());
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(row(model, columns, rowName));
        }
        return List.of(new Table(
                edition.text("paper.models"),
                set.evidence().name(),
                edition.evidenceName(set.evidence()),
                head,
                groups.entrySet().stream()
                        .map(group -> Table.Group.named(group.getKey(), group.getValue()))
                        .toList()));
    }

    private Stream<Column> columns() {
        return Stream.of(
                new Column("rows", model -> edition.numerals().count(model.rows())),
                new Column("clusters", model -> count(model.clusters())),
                new Column("cells", model -> count(model.cells())),
                new Column("coefficients", model -> count(model.coefficients())),
                new Column("r_squared", model -> number(model.fit().rSquared(), DIGITS)),
                new Column("adjusted", model -> number(model.fit().adjusted(), DIGITS)),
                new Column("within", model -> number(model.fit().within(), DIGITS)),
                new Column("effective_f", model -> number(model.effectiveF(), 2)));
    }

    private Table.Row row(ModelSummary model, List<Column> columns, Function<Label, String> rowName) {
        return new Table.Row(
                rowName.apply(model.label()),
                note(model),
                columns.stream()
                        .map(column -> Table.Entry.number(column.text().apply(model)))
                        .toList());
    }

    private String note(ModelSummary model) {
        String left = model.leftOut().stream().map(this::words).collect(Collectors.joining(", "));
        String made = edition.text(
                "paper.model",
                edition.labels().estimator(model.label().estimator()),
                edition.labels().phrase(model.dfRule()));
        return left.isEmpty() ? made : made + "; " + edition.text("paper.model.left_out", left);
    }

    private String words(ExcludedObservations rows) {
        String count = rows.rows().isPresent()
                ? edition.numerals().count(rows.rows().getAsLong())
                : edition.text("paper.model.few");
        return count + " " + edition.labels().phrase(rows.why());
    }

    private String count(OptionalLong count) {
        return count.isPresent() ? edition.numerals().count(count.getAsLong()) : CellWords.NOTHING;
    }

    private String number(OptionalDouble value, int digits) {
        return value.isPresent() ? edition.numerals().decimal(value.getAsDouble(), digits) : CellWords.NOTHING;
    }
}
