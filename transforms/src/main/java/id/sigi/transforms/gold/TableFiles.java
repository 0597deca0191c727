package id.sigi.transforms.gold;

import id.sigi.lake.KeySet;
import id.sigi.lake.Lake;
import id.sigi.lake.WrittenFile;
import id.sigi.lake.WrittenTable;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.TableContract;
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
     * Files that stand for the rows of some owners; rows of others stay.
     *
     * @param owner column of the owner
     * @param owners whose rows go
     * @param files their rows as they are now
     */
    record Part(Field owner, KeySet owners, List<WrittenFile> files) implements TableFiles {
        @Override
        public WrittenTable commit(Lake lake, TableContract table) {
            return owners.isEmpty() ? lake.seen(table) : lake.change(table, owner, owners, files);
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
