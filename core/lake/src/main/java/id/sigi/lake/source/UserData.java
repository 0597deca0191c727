package id.sigi.lake.source;

import id.sigi.lake.csv.CsvFile;
import id.sigi.lake.csv.CsvForm;
import id.sigi.lake.labelled.LabelledFile;
import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.labelled.Variable;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.ClearIdentifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table that a user brings, before the engine is asked for anything: it is there, it is of a known kind, and if it is CSV its heading can
 * be read.
 *
 * @param path where it lies
 * @param format what it is
 * @param form how it is written, if it is CSV
 * @param whole the CSV file, once it was read from end to end
 * @param labelled the file with labels, once it was read from end to end
 */
public record UserData(
        Path path, SourceFormat format, CsvForm form, Optional<CsvFile> whole, Optional<LabelledFile> labelled) {
    /**
     * The table at a path.
     *
     * @throws RequestFault if nothing lies there, or it is of no known format, or a form is declared and it is no CSV
     */
    public static UserData at(Path path, Optional<CsvForm> form) {
        SourceFormat format = SourceFormat.of(path, form.isPresent());
        if (form.isPresent() && format != SourceFormat.CSV) {
            throw new RequestFault(
                    "the data at " + path + " cannot be read as the plan says",
                    "the plan declares rows.csv, and this is no CSV file",
                    "Take rows.csv out of the plan, or name a CSV file");
        }
        return new UserData(path, format, form.orElseGet(CsvForm::plain), Optional.empty(), Optional.empty());
    }

    /** A table whose plan declares nothing about its form. */
    public static UserData at(Path path) {
        return at(path, Optional.empty());
    }

    /** Reads the table at a path whose plan declares nothing about its form; as {@link #at(Path)} and {@link #read(LakeSession)}. */
    public static UserTable read(LakeSession session, Path path) {
        return at(path).read(session);
    }

    /**
     * The names of its columns, where they can be told without the engine, as those of a CSV file or of one with labels can.
     *
     * @throws RequestFault if the heading is missing or malformed
     */
    public Optional<List<String>> findHeadings() {
        if (format.isLabelled()) {
            return Optional.of(
                    format.open(path).variables().stream().map(Variable::name).toList());
        }
        return format == SourceFormat.CSV ? Optional.of(CsvFile.headings(path, form)) : Optional.empty();
    }

    /**
     * The table, read once from end to end where that needs no engine, as with a CSV file.
     *
     * @throws RequestFault if it is malformed
     */
    public UserData examined() {
        if (format.isLabelled()) {
            return new UserData(path, format, form, whole, Optional.of(examine().withRows()));
        }
        return format == SourceFormat.CSV
                ? new UserData(path, format, form, Optional.of(CsvFile.examine(path, form)), labelled)
                : this;
    }

    private LabelledFile examine() {
        return LabelledFile.examine(path, format.open(path));
    }

    /** Whether its rows can be read one by one without the engine. */
    public boolean isFile() {
        return format == SourceFormat.CSV || format.isLabelled();
    }

    /**
     * Its rows one by one, without the engine.
     *
     * @throws RequestFault if it is malformed
     */
    public LabelledReader reader() {
        return format.isLabelled() ? format.open(path) : new CsvReader(CsvFile.examine(path, form));
    }

    /** The rows of a table one by one. */
    public static LabelledReader reader(UserTable table) {
        return new TableReader(table.rows());
    }

    /**
     * Reads the table.
     *
     * @throws RequestFault if it cannot be read whole
     */
    public UserTable read(LakeSession session) {
        return checked(
                switch (format) {
                    case CSV -> csv(session, whole.orElseGet(() -> CsvFile.examine(path, form)));
                    case PARQUET ->
                        new UserTable(path, format, ParquetTable.read(session, path), "sha256:" + FileDigest.of(path));
                    case DELTA -> delta(session);
                    case STATA, SPSS, SAS, EXCEL -> labelled(session);
                });
    }

    /** A name of a column stands in messages and results, so it may not be the number of a person. */
    private UserTable checked(UserTable table) {
        if (Arrays.stream(table.rows().columns()).anyMatch(ClearIdentifier::isIn)) {
            throw new RequestFault(
                    "the table " + path + " cannot be read",
                    "the name of a column is what looks like the number or the address of a person",
                    "Give every column a name of its own, which is nobody's");
        }
        return table;
    }

    private UserTable csv(LakeSession session, CsvFile file) {
        return new UserTable(path, format, CsvTable.read(session, file), "sha256:" + file.sha256());
    }

    /** Its digest is taken before and after its rows were read: it is that of what was read. */
    private UserTable labelled(LakeSession session) {
        String digest = FileDigest.of(path);
        Dataset<Row> rows = LabelledTable.read(session, labelled.orElseGet(this::examine));
        if (!FileDigest.of(path).equals(digest)) {
            throw new RequestFault(
                    "the table " + path + " cannot be read",
                    "it was changed while it was read",
                    "Run again when nobody writes to it");
        }
        return new UserTable(path, format, rows, "sha256:" + digest);
    }

    /**
     * The table as it was when it had a fingerprint.
     *
     * @throws RequestFault if the bytes are others by now, or the version can no longer be read
     */
    public UserTable readAgain(LakeSession session, String fingerprint) {
        if (format == SourceFormat.DELTA) {
            return new PinnedDelta(path, fingerprint).read(session);
        }
        UserTable table = read(session);
        if (!table.fingerprint().equals(fingerprint)) {
            throw new RequestFault(
                    "the data at " + path + " is not what was read then",
                    "its fingerprint is " + table.fingerprint() + " and was " + fingerprint,
                    "Name the file as it was with --data");
        }
        return table;
    }

    private UserTable delta(LakeSession session) {
        String reached = session.reach(path).toString();
        long version = io.delta.tables.DeltaTable.forPath(session.spark(), reached)
                .history(1)
                .select("version")
                .head()
                .getLong(0);
        Dataset<Row> rows =
                session.reader().format("delta").option("versionAsOf", version).load(reached);
        return new UserTable(path, SourceFormat.DELTA, rows, PinnedDelta.PREFIX + version);
    }
}
