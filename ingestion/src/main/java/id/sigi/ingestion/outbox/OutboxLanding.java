package id.sigi.ingestion.outbox;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.files.InMemorySlice;
import id.sigi.ingestion.files.Line;
import id.sigi.ingestion.files.Slice;
import id.sigi.ingestion.landing.Batch;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.lake.Lake;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Lands an outbox page by page. How far it was read lies in the lake beside the counts of the same page, written by the same commit, so a
 * page is landed once and none is passed over, whatever stops the run.
 */
public final class OutboxLanding {
    /** Rows in one page unless somebody asks for another size. */
    public static final int PAGE_ROWS = 100_000;

    private static final String PREFIX = "outbox:";
    private static final int SLICES = 8;

    private final Lake lake;
    private final Ingestion ingestion;
    private final OutboxSource source;
    private final int pageRows;

    public OutboxLanding(Lake lake, Ingestion ingestion, OutboxSource source) {
        this(lake, ingestion, source, PAGE_ROWS);
    }

    /** @param pageRows most rows that are landed in one go, at least one */
    public OutboxLanding(Lake lake, Ingestion ingestion, OutboxSource source, int pageRows) {
        if (pageRows < 1) {
            throw new IllegalArgumentException("a page has at least one row, not " + pageRows);
        }
        this.lake = lake;
        this.ingestion = ingestion;
        this.source = source;
        this.pageRows = pageRows;
    }

    /** Lands what is there now and tells every page; answers with all of them together, empty if there was nothing new. */
    public Optional<IngestionSummary> catchUp(Consumer<IngestionSummary> told) {
        Optional<IngestionSummary> all = Optional.empty();
        for (Optional<IngestionSummary> page = landPage(); page.isPresent(); page = landPage()) {
            told.accept(page.get());
            IngestionSummary now = page.get();
            all = Optional.of(all.map(before -> before.plus(now)).orElse(now));
        }
        return all;
    }

    private Optional<IngestionSummary> landPage() {
        return ingestion.alone(landing -> {
            // Asked under the lock, so that two processes do not land the same page.
            long after = lastLanded();
            List<Line> lines = source.page(after, pageRows);
            return lines.isEmpty() ? Optional.empty() : Optional.of(landing.land(batch(after, lines)));
        });
    }

    /** The greatest sequence number that has landed; zero at first. */
    long lastLanded() {
        if (!lake.exists(TableContracts.INGESTION_RUNS)) {
            return 0;
        }
        Row greatest = lake.readNow(TableContracts.INGESTION_RUNS)
                .where(functions.col(Fields.SOURCE_FILE.name()).equalTo(sourceName()))
                .agg(functions.max(Fields.LAST_POSITION.name()))
                .head();
        return greatest.isNullAt(0) ? 0 : greatest.getLong(0);
    }

    private String sourceName() {
        return PREFIX + source.name();
    }

    private Batch batch(long after, List<Line> lines) {
        long last = lines.get(lines.size() - 1).number();
        String id = "outbox-" + source.name() + "-" + (after + 1) + "-" + last;
        long bytes = lines.stream().mapToLong(line -> line.bytes().length).sum();
        return new Batch(id, slices(lines), List.of(sourceName()), bytes);
    }

    private List<Slice> slices(List<Line> lines) {
        int rows = Math.max(1, (lines.size() + SLICES - 1) / SLICES);
        List<Slice> slices = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += rows) {
            slices.add(new InMemorySlice(sourceName(), lines.subList(from, Math.min(lines.size(), from + rows))));
        }
        return slices;
    }
}
