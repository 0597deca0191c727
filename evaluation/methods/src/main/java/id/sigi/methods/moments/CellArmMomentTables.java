package id.sigi.methods.moments;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of many requests from one pass, in which rows that several of them ask about are looked at once. */
public final class CellArmMomentTables {
    private final Map<SampleFilter, MomentRequest> asked;
    private final Map<SampleFilter, CellArmMoments> tables;

    private CellArmMomentTables(Map<SampleFilter, MomentRequest> asked, Map<SampleFilter, CellArmMoments> tables) {
        this.asked = asked;
        this.tables = tables;
    }

    /** Makes the pass. */
    public static CellArmMomentTables of(PartitionedRows allRows, List<MomentRequest> requests) {
        Map<SampleFilter, Set<Variable>> sources = new LinkedHashMap<>();
        for (MomentRequest request : requests) {
            sources.computeIfAbsent(request.rows(), unseen -> new LinkedHashSet<>())
                    .addAll(request.sources());
        }
        Map<SampleFilter, MomentRequest> asked = new LinkedHashMap<>();
        sources.forEach((rows, some) -> asked.put(rows, new MomentRequest(rows, List.copyOf(some))));
        List<MomentRequest> all = List.copyOf(asked.values());
        List<CellArmMoments> found =
                new ArrayList<>(allRows.partitions().run(new MomentAggregation(all, allRows.cells())));
        if (found.isEmpty()) {
            all.forEach(request -> found.add(CellArmMoments.empty(request)));
        }
        Map<SampleFilter, CellArmMoments> tables = new LinkedHashMap<>();
        for (int at = 0; at < all.size(); at++) {
            tables.put(all.get(at).rows(), found.get(at));
        }
        return new CellArmMomentTables(asked, tables);
    }

    /** The table of an request that was among those asked. */
    public CellArmMoments table(MomentRequest request) {
        List<Variable> sources = asked.get(request.rows()).sources();
        return tables.get(request.rows())
                .select(request.sources().stream().mapToInt(sources::indexOf).toArray());
    }
}
