package id.sigi.studies.audit;

import id.sigi.methods.audit.AuditSettings;
import id.sigi.methods.audit.CheckResult;
import id.sigi.methods.audit.DrawAudit;
import id.sigi.methods.audit.PooledBalance;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.progress.WorkProgress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Audits the draws of one worker, whose rows come draw by draw: the results of each, then the sums of the redraws of all. */
final class AuditedDraws implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final long seed;
    private final int redraws;
    private final int mostRedraws;

    AuditedDraws(long seed, int redraws, int mostRedraws) {
        this.seed = seed;
        this.redraws = redraws;
        this.mostRedraws = mostRedraws;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Audits audits = new Audits(new AuditSettings(seed, redraws, mostRedraws));
        List<Row> draw = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!draw.isEmpty() && !id(draw.get(0)).equals(id(row))) {
                audits.add(draw);
                draw.clear();
            }
            draw.add(row);
        }
        if (!draw.isEmpty()) {
            audits.add(draw);
        }
        return audits.rows().iterator();
    }

    private static String id(Row row) {
        return row.getAs(Fields.DRAW_ID.name());
    }

    /** What has been found so far. */
    private static final class Audits {
        private final AuditSettings settings;
        private final List<Row> found = new ArrayList<>();
        private Optional<PooledBalance> pooled = Optional.empty();

        Audits(AuditSettings settings) {
            this.settings = settings;
        }

        void add(List<Row> draw) {
            DrawAudit audit = DrawAudit.of(RecordedEntryRows.draw(draw), settings);
            WorkProgress.add("draws", 1);
            for (CheckResult result : audit.results()) {
                found.add(AuditResultRows.of(result));
            }
            audit.operators().forEach(tally -> found.add(AuditResultRows.of(tally)));
            audit.pooled()
                    .ifPresent(
                            sums -> pooled = Optional.of(pooled.map(sums::plus).orElse(sums)));
        }

        List<Row> rows() {
            pooled.map(AuditResultRows::of).ifPresent(found::add);
            return found;
        }
    }
}
