package id.sigi.lake.excel;

import id.sigi.lake.labelled.FileDamage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of a workbook, as its path names it: {@code book.xlsx} for the first, {@code book.xlsx#Sheet} for one by name. A file whose name has the sign
 * itself is that file.
 *
 * @param file the workbook
 * @param name the sheet's name; nothing for the first
 */
public record WorkbookSheet(Path file, Optional<String> name) {
    private static final Pattern NAMED = Pattern.compile("(?i)(.*\\.xlsx)#(.+)", Pattern.DOTALL);

    /** Of a path, which may name no workbook at all. */
    public static WorkbookSheet of(Path path) {
        Path last = path.getFileName();
        Matcher named = NAMED.matcher(last == null ? "" : last.toString());
        return named.matches() && !Files.exists(path)
                ? new WorkbookSheet(path.resolveSibling(named.group(1)), Optional.of(named.group(2)))
                : new WorkbookSheet(path, Optional.empty());
    }

    /** For people. */
    String words() {
        return name.map(sheet -> "its sheet " + sheet).orElse("its first sheet");
    }

    /** @throws id.sigi.programme.fault.RequestFault if the workbook has no such sheet */
    Sheet in(ReadableWorkbook book) {
        return name.map(sheet -> book.findSheet(sheet)
                        .orElseThrow(() -> FileDamage.of(
                                file,
                                "it has no sheet " + sheet,
                                "Name one of its sheets after the #: "
                                        + book.getSheets().map(Sheet::getName).collect(Collectors.joining(", ")))))
                .orElseGet(book::getFirstSheet);
    }
}
