package id.sigi.transforms.gold;

import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.fact.FactKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What rows are made by. Facts that were kept by other code are of no use: their layout may differ, and the rows that are there would not be those
 * that this code makes.
 */
final class BuildCode {
    /** To be raised whenever the same facts come to other rows, or are written otherwise; 2: ages by western Indonesian time, checked blocks. */
    private static final int RULES = 2;

    private BuildCode() {}

    /** A digest of the rules' number, the layouts of facts, the tables and the engine's version. */
    static String digest() {
        StringBuilder text =
                new StringBuilder("rules " + RULES + " engine " + org.apache.spark.package$.MODULE$.SPARK_VERSION());
        for (FactKind kind : FactKind.list()) {
            text.append('\n').append(kind.event().type());
            kind.fields().forEach(field -> text.append(' ').append(field));
        }
        for (TableContract table : TableContracts.gold()) {
            text.append('\n').append(table.qualifiedName());
            table.columns().forEach(field -> text.append(' ').append(field));
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java runtime has SHA-256", fault);
        }
    }
}
