package id.sigi.reports.paper;

import id.sigi.reports.page.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a table as LaTeX: a longtable with the rules of booktabs, estimators as letters that the notes explain, notes below. The file is
 * to be included; it asks for the packages {@code booktabs} and {@code longtable} and for a text width of sixteen centimetres.
 */
final class LatexTable {
    private static final String LINE = "\n";
    /** From so many columns on the first one is narrower, so that all keep to the text's width. */
    private static final int WIDE = 9;

    private static final String NEXT = " & ";
    private static final String END_ROW = " \\\\" + LINE;

    private final PaperTable paper;
    private final List<String> estimators = new ArrayList<>();

    private LatexTable(PaperTable paper) {
        this.paper = paper;
    }

    static byte[] write(PaperTable paper) {
        return new LatexTable(paper).text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return "% Needs \\usepackage{booktabs,longtable}; made for a text width of 16 cm." + LINE
                + "{\\footnotesize" + LINE
                + table(paper.table(), "tab:" + paper.set().id())
                + paper.models().stream()
                        .map(models -> table(models, "tab:" + paper.set().id() + "-models"))
                        .collect(Collectors.joining())
                + notes()
                + "}" + LINE;
    }

    private String table(Table table, String name) {
        String body = table.groups().stream()
                .map(group -> group(group, table.width()))
                .collect(Collectors.joining("\\addlinespace" + LINE));
        return "{\\setlength{\\tabcolsep}{" + (isWide(table) ? "2pt" : "2.6pt") + "}" + LINE
                + "\\begin{longtable}{@{}p{" + (isWide(table) ? "0.16" : "0.21") + "\\textwidth}"
                + "r".repeat(table.width() - 1) + "@{}}" + LINE
                + "\\caption{" + LatexText.escape(table.caption() + ". " + table.evidenceName()) + "}\\label{"
                + name + "}" + END_ROW
                + "\\toprule" + LINE + head(table) + "\\midrule" + LINE + "\\endfirsthead" + LINE
                + "\\toprule" + LINE + head(table) + "\\midrule" + LINE + "\\endhead" + LINE
                + "\\bottomrule" + LINE + "\\endfoot" + LINE
                + body
                + "\\end{longtable}}" + LINE;
    }

    private static boolean isWide(Table table) {
        return table.width() >= WIDE;
    }

    private static String head(Table table) {
        return table.head().stream().map(heading -> heading(heading.text())).collect(Collectors.joining(NEXT))
                + END_ROW;
    }

    /** A heading of several words stands on two lines, so that it does not make its column wider than the numbers do. */
    private static String heading(String text) {
        List<String> words = List.of(text.split(" "));
        if (words.size() < 2) {
            return LatexText.escape(text);
        }
        int first = (words.size() + 1) / 2;
        return "\\shortstack[r]{" + LatexText.escape(String.join(" ", words.subList(0, first))) + "\\\\"
                + LatexText.escape(String.join(" ", words.subList(first, words.size()))) + "}";
    }

    private String group(Table.Group group, int width) {
        String name = group.names().stream()
                .map(text -> "\\multicolumn{" + width + "}{@{}l}{\\textit{" + LatexText.escape(text) + "}}" + END_ROW)
                .collect(Collectors.joining());
        return name + group.rows().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Table.Row row) {
        String letter = row.note().isEmpty() ? "" : "\\textsuperscript{" + letter(row.note()) + "}";
        String entries = row.entries().stream().map(LatexTable::entry).collect(Collectors.joining(NEXT));
        return "\\raggedright\\hangindent=1em " + LatexText.escape(row.name()) + letter + NEXT + entries + END_ROW;
    }

    private static String entry(Table.Entry entry) {
        String text = LatexText.escape(entry.text());
        return entry.span() == 1 ? text : "\\multicolumn{" + entry.span() + "}{r@{}}{\\textit{" + text + "}}";
    }

    /** The letter of an estimator: a, b, ..., z, aa, ab and so on, in the order in which they come. */
    private String letter(String estimator) {
        if (!estimators.contains(estimator)) {
            estimators.add(estimator);
        }
        return letter(estimators.indexOf(estimator));
    }

    static String letter(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private String notes() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < estimators.size(); i++) {
            lines.add("\\textsuperscript{" + letter(i) + "}~" + LatexText.escape(estimators.get(i)) + ".");
        }
        paper.notes().forEach(note -> lines.add(LatexText.escape(note)));
        // No box of its own: many notes must be able to go on to the next page.
        return "{\\setlength{\\parindent}{0pt}\\raggedright" + LINE + String.join("\\par" + LINE, lines) + "\\par}"
                + LINE;
    }
}
