package id.sigi.lake;

import id.sigi.programme.contract.table.Layer;
import id.sigi.programme.fault.Causes;
import id.sigi.programme.fault.RequestFault;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;

/**
 * A file of a lake's table that is missing or damaged, as the engine reports it.
 *
 * @param table the table's qualified name
 */
public record UnreadableTableFile(String table) {
    /** Conditions of the engine: a file that cannot be read, and a path that is not there. */
    private static final Pattern CONDITION = Pattern.compile("FAILED_READ_FILE(\\..*)?|PATH_NOT_FOUND");

    private static final Pattern PLACE = Pattern.compile(".*/(bronze|silver|gold)/([a-z_]+)/");

    /** The file that something failed over, empty if it failed over something else. */
    public static Optional<UnreadableTableFile> find(Throwable thrown) {
        return Causes.of(thrown)
                .filter(SparkThrowable.class::isInstance)
                .map(SparkThrowable.class::cast)
                .filter(cause -> cause.getCondition() != null
                        && CONDITION.matcher(cause.getCondition()).matches())
                .flatMap(cause ->
                        cause.getMessageParameters().getOrDefault("path", "").lines())
                .map(PLACE::matcher)
                .filter(Matcher::find)
                .map(found -> new UnreadableTableFile(found.group(1) + "." + found.group(2)))
                .findFirst();
    }

    /** Whether builds make the table from others. */
    public boolean isBuilt() {
        return table.startsWith(Layer.GOLD.folder() + ".");
    }

    /** What to tell the user. */
    public RequestFault fault(Throwable thrown) {
        return new RequestFault(
                "A file of the table " + table + " cannot be read",
                "it is missing, or its content is damaged",
                isBuilt()
                        ? "Run sigi build --whole, which makes the table anew from the events"
                        : "Restore the lake from a backup, or land all files again in a new lake",
                thrown);
    }
}
