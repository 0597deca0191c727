package id.sigi.programme.contract;

import java.util.List;
import java.util.stream.Stream;

/** What the columns of a table are put together from: single fields, and groups that several tables share. */
public sealed interface ColumnPart permits Field, ColumnGroup {
    /** Its columns, in order. */
    List<Field> columns();

    /** The columns of all parts, in order. */
    static List<Field> columns(ColumnPart... parts) {
        return Stream.of(parts).flatMap(part -> part.columns().stream()).toList();
    }
}
