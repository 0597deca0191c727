package id.sigi.transforms.fact;

import id.sigi.programme.contract.Field;
import id.sigi.transforms.exchange.BlockRows;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.spark.unsafe.types.UTF8String;

/** The facts of a bucket by what they speak of. */
public final class FactGroups {
    private static final List<FactKind> KINDS = FactKind.list();

    private final Map<UTF8String, Facts> groups = new HashMap<>();

    private FactGroups() {}

    /**
     * Reads a bucket.
     *
     * @param key field by which facts of a kind are brought together
     * @param losers identifiers of events that do not count
     */
    public static FactGroups read(Iterator<byte[]> blocks, Function<FactKind, Field> key, Set<String> losers) {
        int[] places = new int[KINDS.size()];
        for (FactKind kind : KINDS) {
            Field field = key.apply(kind);
            places[kind.number()] = kind.layout().has(field) ? kind.place(field) : -1;
        }
        FactGroups groups = new FactGroups();
        BlockRows.read(blocks, FactKind.layouts(), (kind, row) -> {
            boolean isLost = !losers.isEmpty()
                    && losers.contains(row.getUTF8String(FactKind.EVENT_ID).toString());
            if (!isLost) {
                groups.groups
                        .computeIfAbsent(row.getUTF8String(places[kind]), unseen -> new Facts())
                        .add(KINDS.get(kind), row);
            }
        });
        return groups;
    }

    /** All facts of a partition as one group. */
    public static Facts all(Iterator<byte[]> blocks) {
        Facts facts = new Facts();
        BlockRows.read(blocks, FactKind.layouts(), (kind, row) -> facts.add(KINDS.get(kind), row));
        return facts;
    }

    /** Hands over the groups in the order of their keys. */
    public void forEach(BiConsumer<UTF8String, Facts> reader) {
        List<UTF8String> keys = groups.keySet().stream().sorted().toList();
        keys.forEach(key -> reader.accept(key, groups.get(key)));
    }
}
