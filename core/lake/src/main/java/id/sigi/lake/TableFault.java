package id.sigi.lake;

import id.sigi.lake.log.DiskFault;
import id.sigi.programme.fault.RequestFault;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.delta.DeltaUnsupportedTableFeatureException;
import org.apache.spark.sql.delta.InvalidProtocolVersionException;

/** Turns what the engine throws at a table into what a user can act on, where the cause is the user's to put right. */
final class TableFault {
    private TableFault() {}

    /**
     * The answer of some work on a table.
     *
     * @throws RequestFault if it failed because of the disk, or because the table needs a newer Delta; any other failure is thrown as it
     *     was
     */
    static <T> T explained(StoredTable table, Supplier<T> work) {
        try {
            return work.get();
        } catch (Exception fault) {
            Optional<RequestFault> told = explain(table, fault);
            if (told.isPresent()) {
                throw told.get();
            }
            throw fault;
        }
    }

    private static Optional<RequestFault> explain(StoredTable table, Exception fault) {
        if (fault instanceof RequestFault) {
            return Optional.empty();
        }
        if (fault instanceof InvalidProtocolVersionException newer) {
            return Optional.of(tooNew(
                    table,
                    "its protocol asks for reader " + newer.readerRequiredVersion() + " and writer "
                            + newer.writerRequiredVersion(),
                    fault));
        }
        if (fault instanceof DeltaUnsupportedTableFeatureException newer) {
            return Optional.of(
                    tooNew(table, "its protocol asks for " + newer.unsupported().mkString(", "), fault));
        }
        return DiskFault.explain(table.folder(), fault);
    }

    private static RequestFault tooNew(StoredTable table, String reason, Exception fault) {
        return new RequestFault(
                "the table " + table.contract().qualifiedName() + " needs a newer Delta than this version of Sigi has",
                reason,
                "Use the version of Sigi that wrote it, or a newer one; nothing was changed",
                fault);
    }
}
