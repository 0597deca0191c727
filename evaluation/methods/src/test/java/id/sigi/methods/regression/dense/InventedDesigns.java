package id.sigi.methods.regression.dense;

import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.List;

/** Designs of test tables. */
public final class InventedDesigns {
    private InventedDesigns() {}

    public static DesignMatrix of(Table table, List<String> columns) {
        return with(DesignMatrix.ofRows(table.rows()).withIntercept(), table, columns);
    }

    static DesignMatrix with(DesignMatrix design, Table table, List<String> columns) {
        DesignMatrix result = design;
        for (String column : columns) {
            result = result.with(column, table.numbers(column));
        }
        return result;
    }

    static int[] codes(Table table, String column) {
        return Codes.of(table.text(column));
    }
}
