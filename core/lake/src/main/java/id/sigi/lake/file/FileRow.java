package id.sigi.lake.file;

/** A row that puts its values into a file itself. */
@FunctionalInterface
public interface FileRow {
    /** Puts each value once, in the order of the columns; columns that are left out are empty. */
    void put(FileColumns columns);
}
