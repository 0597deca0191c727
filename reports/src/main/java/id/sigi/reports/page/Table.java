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
public record Table(String caption, String evidence, String evidenceName, List<Heading> head, List<Group> groups) {
    public Table {
        head = List.copyOf(head);
        groups = List.copyOf(groups);
    }

    /** How many columns, row headings included. */
    public int width() {
        return head.size();
    }

    /**
     * Heading of a column.
     *
     * @param text its words, empty over the row headings
     * @param kind {@code number} or {@code text}: how the column is set
     */
    public record Heading(String text, String kind) {
        public static Heading number(String text) {
            return new Heading(text, "number");
        }

        public static Heading text(String text) {
            return new Heading(text, "text");
        }
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
     * @param notes lines of small print below
     * @param kind {@code number}, {@code text} or {@code hidden}
     * @param span how many columns it covers
     */
    public record Entry(String text, List<String> notes, String kind, int span) {
        public Entry {
            notes = List.copyOf(notes);
        }

        public static Entry number(String text, String... notes) {
            return new Entry(text, List.of(notes), "number", 1);
        }

        public static Entry text(String text) {
            return new Entry(text, List.of(), "text", 1);
        }

        public static Entry hidden(String why, int span) {
            return new Entry(why, List.of(), "hidden", span);
        }
    }
}
