package id.sigi.transforms.gold;

import id.sigi.lake.Lake;
import id.sigi.lake.OwnedRows;
import id.sigi.lake.WrittenTable;
import id.sigi.lake.file.WrittenFile;
import id.sigi.programme.contract.table.TableContract;
import java.util.List;

/** What becomes of one gold table in a build: its files are written and no commit names them yet. */
public sealed interface TableFiles {
    /** Makes it so, in one commit at most. Only for who holds the right to write to the lake. */
    WrittenTable commit(Lake lake, TableContract table);

    /** Files that are the whole of the table. */
    record Whole(List<WrittenFile> files) implements TableFiles {
        @Override
        public WrittenTable commit(Lake lake, TableContract table) {
            return lake.replace(table, files);
        }
    }

    /**
     * Files that stand for some rows; other rows stay.
     *
     * @param gone rows that go
     * @param files the rows that stand for them
     */
    record Part(OwnedRows gone, List<WrittenFile> files) implements TableFiles {
        @Override
        public WrittenTable commit(Lake lake, TableContract table) {
            return gone.isEmpty() && files.isEmpty() ? lake.seen(table) : lake.change(table, gone, files);
        }
    }

    /** The table stays as it is. */
    record Same() implements TableFiles {
        @Override
        public WrittenTable commit(Lake lake, TableContract table) {
            return lake.seen(table);
        }
    }
}
