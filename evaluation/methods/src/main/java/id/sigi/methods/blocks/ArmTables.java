package id.sigi.methods.blocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of many inquiries from one pass, in which rows that several of them ask about are looked at once. */
public final class ArmTables {
    private final Map<RowSet, Inquiry> asked;
    private final Map<RowSet, ArmTable> tables;

    private ArmTables(Map<RowSet, Inquiry> asked, Map<RowSet, ArmTable> tables) {
        this.asked = asked;
        this.tables = tables;
    }

    /** Makes the pass. */
    public static ArmTables of(Panel panel, List<Inquiry> inquiries) {
        Map<RowSet, Set<Source>> sources = new LinkedHashMap<>();
        for (Inquiry inquiry : inquiries) {
            sources.computeIfAbsent(inquiry.rows(), unseen -> new LinkedHashSet<>())
                    .addAll(inquiry.sources());
        }
        Map<RowSet, Inquiry> asked = new LinkedHashMap<>();
        sources.forEach((rows, some) -> asked.put(rows, new Inquiry(rows, List.copyOf(some))));
        List<Inquiry> all = List.copyOf(asked.values());
        List<ArmTable> found = new ArrayList<>(panel.blocks().run(new ArmPass(all, panel.cells())));
        if (found.isEmpty()) {
            all.forEach(inquiry -> found.add(ArmTable.empty(inquiry)));
        }
        Map<RowSet, ArmTable> tables = new LinkedHashMap<>();
        for (int at = 0; at < all.size(); at++) {
            tables.put(all.get(at).rows(), found.get(at));
        }
        return new ArmTables(asked, tables);
    }

    /** The table of an inquiry that was among those asked. */
    public ArmTable table(Inquiry inquiry) {
        List<Source> sources = asked.get(inquiry.rows()).sources();
        return tables.get(inquiry.rows())
                .select(inquiry.sources().stream().mapToInt(sources::indexOf).toArray());
    }
}
