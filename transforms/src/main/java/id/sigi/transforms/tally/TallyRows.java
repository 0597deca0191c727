package id.sigi.transforms.tally;

import id.sigi.programme.contract.CubeFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TableRow;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.unsafe.types.UTF8String;

/** Rows of sums, and of the shares and means that follow from them. */
public final class TallyRows {
    private static final int ASPECTS = 4;
    private static final List<Field> STARS = List.of(
            CubeFields.COUNT_STARS_1,
            CubeFields.COUNT_STARS_2,
            CubeFields.COUNT_STARS_3,
            CubeFields.COUNT_STARS_4,
            CubeFields.COUNT_STARS_5);

    private final Function<String, Optional<String>> providers;
    private final BuiltTables tables;

    private TallyRows(Function<String, Optional<String>> providers, BuiltTables tables) {
        this.providers = providers;
        this.tables = tables;
    }

    /**
     * Writes all rows.
     *
     * @param sums sums in memory
     * @param runs sums of more cells of the cube
     * @param providers the institution of a course, empty if it was never listed
     */
    public static void write(
            Tallies sums, SortedCellRuns runs, Function<String, Optional<String>> providers, BuiltTables tables) {
        Tallies ofProviders = new Tallies();
        sums.forEach(
                CubeContracts.COURSE_MONTHS,
                (cell, counts) -> providers
                        .apply((String) cell.key().get(0))
                        .ifPresent(provider -> ofProviders.add(
                                CubeContracts.PROVIDER_MONTHS,
                                Cell.of(provider, cell.key().get(1)),
                                counts)));
        TallyRows rows = new TallyRows(providers, tables);
        rows.write(CubeContracts.MONITORING_CUBE, runs.merged(sums.cells(CubeContracts.MONITORING_CUBE)));
        for (TableContract table : List.of(CubeContracts.COURSE_MONTHS, CubeContracts.PROVIDER_MONTHS)) {
            Tallies from = table.equals(CubeContracts.COURSE_MONTHS) ? sums : ofProviders;
            rows.write(table, SortedCellRuns.sorted(from.cells(table)));
        }
    }

    private void write(TableContract table, Iterator<Map.Entry<Cell, long[]>> rows) {
        Writing writing = new Writing(table);
        while (rows.hasNext()) {
            Map.Entry<Cell, long[]> row = rows.next();
            if (Arrays.stream(row.getValue()).anyMatch(sum -> sum != 0)) {
                writing.write(row.getKey(), row.getValue());
            }
        }
    }

    /** Writes the rows of one table. */
    private final class Writing {
        private final TableContract table;
        private final TableRow row;
        private final List<Field> sums;

        Writing(TableContract table) {
            this.table = table;
            row = new TableRow(table);
            sums = Tallies.sums(table);
        }

        void write(Cell cell, long[] counts) {
            row.begin();
            for (int part = 0; part < cell.key().size(); part++) {
                key(row.place(table.key().get(part)), cell.key().get(part));
            }
            for (int i = 0; i < counts.length; i++) {
                row.whole(row.place(sums.get(i)), counts[i]);
            }
            if (!table.equals(CubeContracts.MONITORING_CUBE)) {
                derive(cell, counts);
            }
            tables.add(table, row.row());
        }

        private void key(int place, Object part) {
            if (part instanceof String text) {
                row.text(place, UTF8String.fromString(text));
            } else if (part instanceof Integer number) {
                row.day(place, number);
            }
        }

        private long sum(long[] counts, Field column) {
            return counts[sums.stream().map(Field::name).toList().indexOf(column.name())];
        }

        private void derive(Cell cell, long[] counts) {
            if (table.equals(CubeContracts.COURSE_MONTHS)) {
                providers
                        .apply((String) cell.key().get(0))
                        .ifPresent(
                                provider -> row.text(row.place(Fields.PROVIDER_ID), UTF8String.fromString(provider)));
            }
            quotient(
                    CubeFields.SHARE_TRAINED,
                    sum(counts, CubeFields.COUNT_ENROLLED_TRAINED),
                    sum(counts, CubeFields.COUNT_ENROLLED));
            long ratings = 0;
            long stars = 0;
            for (int star = 1; star <= STARS.size(); star++) {
                long count = sum(counts, STARS.get(star - 1));
                ratings += count;
                stars += star * count;
            }
            quotient(CubeFields.STARS_MEAN, stars, ratings);
            quotient(
                    Fields.SCORE_MEAN,
                    sum(counts, CubeFields.ASSESSED_POINTS),
                    ASPECTS * sum(counts, CubeFields.COUNT_ASSESSMENTS));
        }

        private void quotient(Field column, long above, long below) {
            if (below != 0) {
                row.number(row.place(column), (double) above / below);
            }
        }
    }
}
