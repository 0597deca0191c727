package id.sigi.lake.source;

import id.sigi.lake.csv.CsvFile;
import id.sigi.lake.excel.ExcelFile;
import id.sigi.lake.excel.WorkbookSheet;
import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.sas.SasFile;
import id.sigi.lake.spss.SpssFile;
import id.sigi.lake.stata.StataFile;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Format of a user's table. */
public enum SourceFormat {
    CSV,
    PARQUET,
    DELTA,
    /** A {@code .dta} file. */
    STATA(".dta"),
    /** A {@code .sav} or {@code .zsav} file. */
    SPSS(".sav .zsav"),
    /** A {@code .sas7bdat} file. */
    SAS(".sas7bdat"),
    /** A sheet of an {@code .xlsx} file. */
    EXCEL(".xlsx");

    /** Of the names of its files, blanks between; empty for formats without labels. */
    private final String endings;

    SourceFormat() {
        this("");
    }

    SourceFormat(String endings) {
        this.endings = endings;
    }

    /** Whether files of it carry labels, and are read without the engine. */
    public boolean isLabelled() {
        return !endings.isEmpty();
    }

    /** Opens a file with labels. */
    LabelledReader open(Path path) {
        return switch (this) {
            case STATA -> StataFile.open(path);
            case SPSS -> SpssFile.open(path);
            case SAS -> SasFile.open(path);
            case EXCEL -> ExcelFile.open(path);
            case CSV, PARQUET, DELTA -> throw new IllegalStateException(path + " is no file with labels");
        };
    }

    /**
     * The format of what lies at a path: a folder with a Delta log, a Parquet file or folder, a CSV file (plain, or packed by gzip, Zstandard or bzip2).
     *
     * @param isDeclared whether the plan says how the file's text is written, so that a file of any other name is text
     * @throws RequestFault if nothing lies there or it is none of these
     */
    static SourceFormat of(Path named, boolean isDeclared) {
        Path path = WorkbookSheet.of(named).file();
        if (!Files.exists(path)) {
            throw new RequestFault(
                    "there is no data at " + path, "the file or folder does not exist", "Check the path's spelling");
        }
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        if (isParquet(path)) {
            return PARQUET;
        }
        Optional<SourceFormat> labelled = Arrays.stream(values())
                .filter(format -> format.isLabelled() && format.isNameOf(path))
                .findFirst();
        if (labelled.isPresent()) {
            return labelled.get();
        }
        if (isDeclared || CsvFile.isNamed(path)) {
            return CSV;
        }
        throw new RequestFault(
                "the data at " + path + " cannot be read",
                "its name is not that of a CSV, Parquet, Stata, SPSS, SAS or Excel file, and the plan does not say how it is written",
                "If it is a text of rows, say so under rows in the plan, for example csv: {separator: \",\"}; otherwise save it"
                        + " as CSV or Parquet");
    }

    private static SourceFormat ofFolder(Path folder) {
        if (Files.isDirectory(folder.resolve("_delta_log"))) {
            return DELTA;
        }
        if (FileDigest.files(folder).stream().anyMatch(SourceFormat::isParquet)) {
            return PARQUET;
        }
        throw unknown(folder);
    }

    private boolean isNameOf(Path path) {
        return Arrays.stream(endings.split(" ")).anyMatch(ending -> isNamed(path, ending));
    }

    private static boolean isParquet(Path path) {
        return isNamed(path, ".parquet");
    }

    private static boolean isNamed(Path path, String ending) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static RequestFault unknown(Path path) {
        return new RequestFault(
                "the data at " + path + " cannot be read",
                "it is a folder without Parquet files and without a Delta log",
                "Name a .csv, .csv.gz, .csv.zst, .csv.bz2 or .parquet file, a folder of Parquet files, or a Delta table's folder");
    }
}
