package id.sigi.lake.source;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.lake.LakeSession;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A CSV file with a header (RFC 4180). A column is numeric if every value is a number, where an empty field and {@code NA} count as
 * missing: whole numbers become long, others double. A number with a leading nought, such as a region code, is text.
 */
final class CsvTable {
    private static final String WHOLE = "^-?(0|[1-9][0-9]{0,17})$";
    private static final String NUMBER = "^[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?$";
    private static final String MISSING = "NA";

    private CsvTable() {}

    static Dataset<Row> read(LakeSession session, Path path) {
        checkHeader(session, path);
        Dataset<Row> text = text(session, path, "true");
        String[] names = text.columns();
        Row kinds = text.agg(lit(0), tests(names)).head();
        return text.select(IntStream.range(0, names.length)
                .mapToObj(i -> typed(names[i], kinds, 1 + 2 * i))
                .toArray(Column[]::new));
    }

    private static Dataset<Row> text(LakeSession session, Path path, String header) {
        return session.spark()
                .read()
                .option("header", header)
                .option("escape", "\"")
                .option("mode", "FAILFAST")
                .option("enforceSchema", "false")
                .csv(path.toString());
    }

    private static void checkHeader(LakeSession session, Path path) {
        Row header = text(session, path, "false").limit(1).collectAsList().stream()
                .findFirst()
                .orElseThrow(() -> wrong(path, "the file is empty", "Give it a header line and rows"));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.getString(i);
            if (name == null || name.isBlank()) {
                throw wrong(path, "column " + (i + 1) + " has no name", "Name every column in the header line");
            }
            if (!seen.add(name)) {
                throw wrong(path, "two columns are named " + name, "Give every column a name of its own");
            }
        }
    }

    private static RequestFault wrong(Path path, String reason, String mend) {
        return new RequestFault("the table " + path + " cannot be read", reason, mend);
    }

    /** Two truths for each column, in order: all whole numbers, all numbers. */
    private static Column[] tests(String[] names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(new String[] {WHOLE, NUMBER}).map(form -> all(name, form)))
                .toArray(Column[]::new);
    }

    private static Column all(String name, String form) {
        Column value = column(name);
        return bool_and(value.isNull().or(value.equalTo(MISSING)).or(value.rlike(form)));
    }

    private static Column typed(String name, Row kinds, int at) {
        Column value = column(name);
        Column present = when(value.equalTo(MISSING), lit(null)).otherwise(value);
        if (isTrue(kinds, at)) {
            return present.cast("bigint").as(name);
        }
        return isTrue(kinds, at + 1) ? present.cast("double").as(name) : value.as(name);
    }

    private static boolean isTrue(Row kinds, int at) {
        return !kinds.isNullAt(at) && kinds.getBoolean(at);
    }

    private static Column column(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }
}
