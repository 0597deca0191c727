package id.sigi.lake.excel;

import id.sigi.lake.labelled.FileDamage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How large the parts of a workbook are once unpacked, so that a small file cannot fill the memory. */
final class WorkbookSize {
    /** A sheet has 1,048,576 rows at most; texts that are shared by cells are held in memory. */
    private static final long MOST_SHARED = 256L << 20;

    private static final long MOST_SHEET = 8L << 30;
    private static final String SHARED = "sharedStrings.xml";

    private WorkbookSize() {}

    static void check(Path path) {
        try (ZipFile parts = new ZipFile(path.toFile())) {
            parts.stream().forEach(part -> check(path, part));
        } catch (IOException fault) {
            throw FileDamage.of(
                    path,
                    "it is no workbook of Excel (.xlsx); one of Excel before 2007 (.xls) is another format",
                    fault);
        }
    }

    private static void check(Path path, ZipEntry part) {
        boolean isShared = part.getName().endsWith(SHARED);
        if (part.getSize() > (isShared ? MOST_SHARED : MOST_SHEET)) {
            throw FileDamage.of(
                    path,
                    "a part of the workbook is " + (part.getSize() >> 20) + " MB once unpacked",
                    "Save the table as CSV or Parquet");
        }
    }
}
