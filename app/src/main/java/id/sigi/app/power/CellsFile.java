package id.sigi.app.power;

import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.DrawCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads planned cells from CSV: a header with {@code treated} and {@code control}, or with {@code people} and {@code treated}, then one line
 * per cell. Other columns may stand there and are not read.
 */
final class CellsFile {
    private static final String TREATED = "treated";
    private static final String CONTROL = "control";
    private static final String PEOPLE = "people";

    private final Path file;
    private final List<String> header;

    private CellsFile(Path file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /** @throws RequestFault if the file cannot be read as cells */
    static List<DrawCells.Cell> read(Path file) {
        List<String> lines = lines(file);
        CellsFile cells = new CellsFile(
                file, lines.isEmpty() ? List.of() : split(lines.get(0).replaceFirst("^\uFEFF", "")));
        if (cells.header.size() == 1 && cells.header.get(0).matches(".*[;\t].*")) {
            throw cells.fault("its separator is a semicolon or a tab, not a comma");
        }
        if (!cells.header.contains(TREATED) || !(cells.header.contains(CONTROL) || cells.header.contains(PEOPLE))) {
            throw cells.fault("its first line is no header with treated and control, or people and treated");
        }
        List<DrawCells.Cell> read = new ArrayList<>();
        for (int at = 1; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                read.add(cells.cell(at + 1, split(lines.get(at))));
            }
        }
        return read;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException fault) {
            throw new RequestFault("There is no file " + file, "no such file", "Name a file of cells", fault);
        } catch (IOException fault) {
            throw new RequestFault(file + " cannot be read", "it is no readable UTF-8 text", "Save it as CSV", fault);
        }
    }

    private static List<String> split(String line) {
        return List.of(line.strip().split("\\s*,\\s*", -1));
    }

    private RequestFault fault(String reason) {
        return new RequestFault(
                file.getFileName() + " is no file of cells",
                reason,
                "Write one line per cell below a header such as treated,control");
    }

    private DrawCells.Cell cell(int line, List<String> values) {
        if (values.size() != header.size()) {
            throw fault("line " + line + " has " + values.size() + " values and the header " + header.size());
        }
        long treated = count(line, values, TREATED);
        long control = header.contains(CONTROL) ? count(line, values, CONTROL) : count(line, values, PEOPLE) - treated;
        if (treated < 0 || control < 0) {
            throw fault("line " + line + " counts fewer than nobody in an arm");
        }
        return new DrawCells.Cell("line " + line, treated, control);
    }

    private long count(int line, List<String> values, String column) {
        String value = values.get(header.indexOf(column));
        if (!value.matches("\\d{1,12}")) {
            throw fault("line " + line + ", " + column + " is no whole number");
        }
        return Long.parseLong(value);
    }
}
