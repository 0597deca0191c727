package id.sigi.reports.page;

import java.util.List;

/**
 * A table of one kind of evidence.
 *
 * @param caption what it holds
 * @param evidence kind of evidence as a code, or {@code RUN} for facts of the run itself
 * @param evidenceName kind of evidence in words
 * @param head headings of the columns, the first one over the row headings
 * @param groups its rows, in groups
 */
public record Table(String caption, String evidence, String evidenceName, List<String> head, List<Group> groups) {
    public Table {
        head = List.copyOf(head);
        groups = List.copyOf(groups);
    }

    /** How many columns, row headings included. */
    public int width() {
        return head.size();
    }

    /**
     * Rows under one heading.
     *
     * @param names the heading, or nothing when the group has none
     * @param rows its rows
     */
    public record Group(List<String> names, List<Row> rows) {
        public static Group named(String name, List<Row> rows) {
            return new Group(List.of(name), List.copyOf(rows));
        }

        public static Group plain(List<Row> rows) {
            return new Group(List.of(), List.copyOf(rows));
        }
    }

    /**
     * One row.
     *
     * @param name its heading
     * @param note small print under the heading; may be empty
     * @param entries its cells
     */
    public record Row(String name, String note, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One cell.
     *
     * @param text its text
     * @param note small print below; may be empty
     * @param kind {@code number}, {@code text} or {@code hidden}
     * @param span how many columns it covers
     */
    public record Entry(String text, String note, String kind, int span) {
        public static Entry number(String text) {
            return new Entry(text, "", "number", 1);
        }

        public static Entry number(String text, String note) {
            return new Entry(text, note, "number", 1);
        }

        public static Entry text(String text) {
            return new Entry(text, "", "text", 1);
        }

        public static Entry hidden(String why, int span) {
            return new Entry(why, "", "hidden", span);
        }
    }
}
