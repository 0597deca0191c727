package id.sigi.methods.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A small table of text with named columns. */
public final class Table {
    private final List<String> header;
    private final List<List<String>> rows;

    private Table(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** Of comma-separated lines, the first of them the header. */
    public static Table parse(List<String> lines) {
        return new Table(
                SharedData.cells(lines.get(0)),
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(SharedData::cells)
                        .toList());
    }

    /** Of columns separated by blanks. */
    public static Table ofText(String names, String text) {
        return parse(Stream.concat(Stream.of(names), text.strip().lines())
                .map(line -> line.strip().replaceAll(" +", ","))
                .toList());
    }

    /** Of a file of comma-separated lines that is kept with the tests. */
    public static Table ofResource(String name) {
        InputStream stream = Objects.requireNonNull(Table.class.getResourceAsStream("/id/sigi/methods/" + name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Table where(String column, Predicate<String> wanted) {
        int index = index(column);
        return new Table(
                header, rows.stream().filter(row -> wanted.test(row.get(index))).toList());
    }

    /** The same rows, last first. */
    public Table reversed() {
        List<List<String>> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return new Table(header, turned);
    }

    public int rows() {
        return rows.size();
    }

    public List<String> text(String column) {
        int index = index(column);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /** Numbers; an empty cell is not a number. */
    public double[] numbers(String column) {
        return text(column).stream()
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    private int index(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + header);
        }
        return index;
    }
}
