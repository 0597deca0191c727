package id.sigi.transforms.gold;

import id.sigi.programme.contract.EventContract;
import id.sigi.transforms.Columns;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Silver tables by the event they hold. What several gold tables are made of, the facts of an event and who entered which draw, is settled once
 * and kept until {@link #release}. Safe for use by several threads.
 */
public final class SilverTables {
    private final Map<EventContract, Dataset<Row>> tables;
    private final Set<EventContract> shared;
    private final Map<Object, Dataset<Row>> kept = new ConcurrentHashMap<>();

    private SilverTables(Map<EventContract, Dataset<Row>> tables, Set<EventContract> shared) {
        this.tables = Map.copyOf(tables);
        this.shared = Set.copyOf(shared);
    }

    /** Tables that are asked for once; nothing is kept. */
    public static SilverTables of(Map<EventContract, Dataset<Row>> tables) {
        return new SilverTables(tables, Set.of());
    }

    /** Tables for all recipes of gold: what more than one of them needs is kept. */
    public static SilverTables forAllGold(Map<EventContract, Dataset<Row>> tables) {
        Map<EventContract, Long> uses = GoldTables.list().stream()
                .flatMap(recipe -> recipe.inputs().stream().distinct())
                .collect(Collectors.groupingBy(event -> event, Collectors.counting()));
        return new SilverTables(
                tables,
                uses.entrySet().stream()
                        .filter(use -> use.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Lets go of what is kept; no dataset that rests on it may be used any more. */
    public void release() {
        kept.values().forEach(Dataset::unpersist);
        kept.clear();
    }

    /**
     * Everything that was reported of an event, contradictions included: only rows of the same content count once, as the earliest of them.
     */
    Dataset<Row> reported(EventContract event) {
        Dataset<Row> rows = given(event);
        Column[] content =
                event.fieldsOfAllVersions().stream().map(Columns::column).toArray(Column[]::new);
        return BusinessKeys.first(rows, content);
    }

    /** The facts of an event, each once: see {@link BusinessKeys}. */
    Dataset<Row> facts(EventContract event) {
        Dataset<Row> rows = given(event);
        return shared.contains(event)
                ? kept(event, () -> BusinessKeys.once(event, rows))
                : BusinessKeys.once(event, rows);
    }

    /** What is made of facts that are shared by several recipes, made once under a name. */
    Dataset<Row> shared(String name, Supplier<Dataset<Row>> made) {
        return shared.isEmpty() ? made.get() : kept(name, made);
    }

    private Dataset<Row> kept(Object name, Supplier<Dataset<Row>> made) {
        Dataset<Row> known = kept.get(name);
        if (known == null) {
            Dataset<Row> rows = made.get().cache();
            Dataset<Row> earlier = kept.putIfAbsent(name, rows);
            known = earlier == null ? rows : earlier;
        }
        return known;
    }

    private Dataset<Row> given(EventContract event) {
        Dataset<Row> rows = tables.get(event);
        if (rows == null) {
            throw new IllegalArgumentException("no silver table was given for " + event.type());
        }
        return rows;
    }
}
