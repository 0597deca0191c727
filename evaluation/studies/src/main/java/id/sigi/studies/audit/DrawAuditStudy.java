package id.sigi.studies.audit;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.audit.AuditReport;
import id.sigi.methods.audit.AuditSettings;
import id.sigi.methods.audit.CheckResult;
import id.sigi.methods.audit.DrawCheck;
import id.sigi.methods.audit.OperatorTally;
import id.sigi.methods.audit.PooledBalance;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.DrawContracts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Audits every draw on record. A draw must fit into the memory of one worker, about 300 bytes an entrant; the work grows with entrants times
 * redraws and is spread over draws.
 */
public final class DrawAuditStudy {
    /** Name that stands for a plan in the provenance. */
    public static final String PLAN = "audit-draw";

    private static final String BUILT_IN = "built-in";
    private static final int MOST_REDRAWS = 100_000;

    private DrawAuditStudy() {}

    /**
     * What is read and how.
     *
     * @param tables the tables that the entries were made of
     * @param codeVersion version of Sigi
     * @param seed seed of the redraws
     * @param redraws redraws of every draw, 99 at least
     */
    public record Request(List<TableVersion> tables, String codeVersion, long seed, int redraws) {
        public Request {
            tables = List.copyOf(tables);
        }
    }

    /**
     * @param entries rows of {@link DrawContracts#ENTRIES}
     * @return the same report however the rows are cut
     */
    public static AuditReport run(Dataset<Row> entries, Request request) {
        Dataset<Row> known = entries.select(columns()).persist();
        try {
            long draws = known.select(col(Fields.DRAW_ID.name())).distinct().count();
            return report(known, settings(request, draws), request);
        } finally {
            known.unpersist();
        }
    }

    /** So many redraws at most that a draw out of all proportion can pass Holm's adjustment over all draws and checks. */
    private static AuditSettings settings(Request request, long draws) {
        long checks = Arrays.stream(DrawCheck.values())
                .filter(check -> check.kind() == DrawCheck.Kind.CHANCE)
                .count();
        long needed = (long) Math.ceil(draws * checks / AuditReport.LEVEL);
        int most = (int) Math.max(request.redraws(), Math.min(MOST_REDRAWS, needed));
        return new AuditSettings(request.seed(), request.redraws(), most);
    }

    private static AuditReport report(Dataset<Row> entries, AuditSettings settings, Request request) {
        List<Row> rows = entries.repartition(col(Fields.DRAW_ID.name()))
                .sortWithinPartitions(
                        col(Fields.DRAW_ID.name()),
                        col(Fields.APPLICATION_ID.name()),
                        col(Fields.DRAW_RANK.name()),
                        col(Fields.IS_SELECTED.name()))
                .mapPartitions(
                        new AuditedDraws(settings.seed(), settings.redraws(), settings.mostRedraws()),
                        Encoders.row(AuditResultRows.SCHEMA))
                .collectAsList();
        List<CheckResult> results = new ArrayList<>();
        List<OperatorTally> operators = new ArrayList<>();
        Optional<PooledBalance> pooled = Optional.empty();
        for (Row row : rows) {
            if (AuditResultRows.isSums(row)) {
                PooledBalance sums = AuditResultRows.sums(row);
                pooled = Optional.of(pooled.map(sums::plus).orElse(sums));
            } else if (AuditResultRows.isTally(row)) {
                operators.add(AuditResultRows.tally(row));
            } else {
                results.add(AuditResultRows.result(row));
            }
        }
        Provenance provenance = new Provenance(PLAN, BUILT_IN, request.tables(), request.codeVersion(), request.seed());
        return AuditReport.of(results, pooled, operators, provenance);
    }

    private static Column[] columns() {
        return DrawContracts.ENTRIES.columns().stream()
                .map(Field::name)
                .map(name -> col(name))
                .toArray(Column[]::new);
    }
}
