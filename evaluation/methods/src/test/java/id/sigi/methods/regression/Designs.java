package id.sigi.methods.regression;

import id.sigi.methods.testkit.Table;
import java.util.List;

/** Designs of test tables. */
final class Designs {
    private Designs() {}

    static Design of(Table table, List<String> columns) {
        return with(Design.ofRows(table.rows()).withIntercept(), table, columns);
    }

    static Design with(Design design, Table table, List<String> columns) {
        Design result = design;
        for (String column : columns) {
            result = result.with(column, table.numbers(column));
        }
        return result;
    }

    static int[] codes(Table table, String column) {
        return Codes.of(table.text(column));
    }
}
