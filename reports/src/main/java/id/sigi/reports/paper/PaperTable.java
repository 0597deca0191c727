package id.sigi.reports.paper;

import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.Labels;
import id.sigi.reports.page.Table;
import java.util.List;
import java.util.Objects;

/**
 * A released set of estimates as one table with all that its reader must know. LaTeX, HTML and XLSX are written from this one object.
 *
 * @param set the released rows, for formats that keep all digits
 * @param labels the words
 * @param table the rows as they are printed
 * @param models summaries of the models behind them, one table or none
 * @param notes sentences on errors, clusters, weights, sample, denominators, suppression and origin, in the order of reading
 */
public record PaperTable(Released set, Labels labels, Table table, List<Table> models, List<String> notes) {
    public PaperTable {
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(table, "table");
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }
}
