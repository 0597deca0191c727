package id.sigi.lake.labelled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What a file holds, in the lines that {@code labelled-files.R} writes of it. */
final class ToldFile implements RowSink {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    private final List<Variable> variables;
    private final List<List<String>> values = new ArrayList<>();
    private long row = 1;

    private ToldFile(List<Variable> variables) {
        this.variables = variables;
        variables.forEach(variable -> values.add(new ArrayList<>()));
    }

    /** A file of the test's resources, in a folder where it can be read; unpacked if it is packed. */
    static Path resource(Path folder, String name) {
        try (InputStream bytes = ToldFile.class.getResourceAsStream(name)) {
            Path file = folder.resolve(name.replace(".gz", ""));
            Files.write(file, name.endsWith(".gz") ? new GZIPInputStream(bytes).readAllBytes() : bytes.readAllBytes());
            return file;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static List<String> expected(String name) {
        try (InputStream bytes = ToldFile.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static List<String> lines(LabelledReader reader) {
        ToldFile told = new ToldFile(reader.variables());
        reader.forEach(told);
        return told.lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            lines.add(String.join(
                    "\t", "variable", variable.name(), variable.kind().name(), variable.label()));
            Map<String, String> labels = new TreeMap<>();
            variable.labels().ofNumbers().forEach((code, label) -> labels.put(number(code), label));
            labels.putAll(variable.labels().ofTexts());
            labels.putAll(variable.labels().ofMissing());
            labels.forEach((code, label) -> lines.add(String.join("\t", "label", variable.name(), code, label)));
            lines.addAll(values.get(i));
        }
        return lines;
    }

    /** A number as the file of expectations is to be compared: that of R's seventeen digits. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public void number(int variable, double value) {
        add(
                "value",
                variable,
                switch (variables.get(variable).kind()) {
                    case NUMBER, TEXT -> number(value);
                    case DATE -> LocalDate.ofEpochDay((long) value).toString();
                    case DATETIME ->
                        MOMENT.format(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC)
                                .plus((long) value, ChronoUnit.MICROS));
                });
    }

    @Override
    public void text(int variable, String value) {
        add("value", variable, value);
    }

    @Override
    public void missing(int variable, String code) {
        if (!code.equals(LabelledFile.NO_VALUE)) {
            add("missing", variable, code);
        }
    }

    private void add(String what, int variable, String text) {
        values.get(variable)
                .add(String.join(
                        "\t", what, Long.toString(row), variables.get(variable).name(), text));
    }

    @Override
    public void endRow() {
        row++;
    }

    /** The expected lines with numbers written as here, and the labels of a variable in the order of their codes as texts. */
    static List<String> comparable(List<String> expected) {
        List<String> lines = new ArrayList<>();
        TreeMap<String, String> labels = new TreeMap<>();
        String kind = "";
        for (String line : expected) {
            if (line.startsWith("label\t")) {
                labels.put(line.split("\t", 4)[2], line);
                continue;
            }
            lines.addAll(labels.values());
            labels.clear();
            String[] parts = line.split("\t", 4);
            kind = parts[0].equals("variable") ? parts[2] : kind;
            boolean isNumber = kind.equals("NUMBER")
                    && (parts[0].equals("value") || (parts[0].equals("missing") && !parts[3].startsWith(".")));
            if (isNumber) {
                parts[3] = number(Double.parseDouble(parts[3]));
            }
            lines.add(String.join("\t", parts));
        }
        return lines;
    }
}
