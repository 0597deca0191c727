package id.sigi.transforms.fact;

import id.sigi.lake.KeySet;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.transforms.exchange.BlockIterator;
import id.sigi.transforms.exchange.Blocks;
import id.sigi.transforms.exchange.PartitionAccumulator;
import id.sigi.transforms.exchange.RowEncoder;
import id.sigi.transforms.fact.FactKind.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/**
 * Brings events to the buckets in which they are needed, with the fields that gold takes of them. Runs in the engine's workers over rows of the
 * {@link #columns}.
 */
public final class FactRouting implements PairFlatMapFunction<Iterator<InternalRow>, Integer, byte[]> {
    private static final long serialVersionUID = 1L;
    private static final int TYPE = 0;
    private static final int OCCURRED_AT = 2;

    private final FactBuckets buckets;
    private final int[] places;
    private final PartitionAccumulator<Long> lasts;

    private FactRouting(FactBuckets buckets, int[] places, PartitionAccumulator<Long> lasts) {
        this.buckets = buckets;
        this.places = places;
        this.lasts = lasts;
    }

    /** The blocks of all facts, each in its partition. */
    public static RoutedFacts route(Dataset<Row> events, FactBuckets buckets) {
        EventRows rows = EventRows.of(events);
        PartitionAccumulator<Long> lasts = new PartitionAccumulator<>();
        events.sparkSession().sparkContext().register(lasts);
        int[] places = rows.places().stream().mapToInt(Integer::intValue).toArray();
        return new RoutedFacts(
                buckets,
                rows.rows()
                        .mapPartitionsToPair(new FactRouting(buckets, places, lasts))
                        .partitionBy(buckets.partitioner()),
                lasts);
    }

    /** Columns that are read of the typed events, in order. */
    static List<Field> columns() {
        Set<Field> columns = new LinkedHashSet<>(List.of(Fields.EVENT_TYPE, Fields.EVENT_ID, Fields.OCCURRED_AT));
        Map<String, Field> byName = new HashMap<>();
        for (FactKind kind : FactKind.list()) {
            kind.fields().forEach(field -> byName.putIfAbsent(field.name(), field));
        }
        for (FactKind kind : FactKind.list()) {
            kind.fields().forEach(field -> columns.add(byName.get(field.name())));
        }
        return List.copyOf(columns);
    }

    /** The types of events that are read, all versions of them. */
    static List<String> types() {
        List<String> types = new ArrayList<>();
        for (FactKind kind : FactKind.list()) {
            kind.event().versions().stream().map(EventContract::type).forEach(types::add);
        }
        return types;
    }

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<InternalRow> events) {
        Blocks blocks = new Blocks();
        Router router = new Router(buckets, blocks, places);
        return new BlockIterator(blocks, () -> {
            if (!events.hasNext()) {
                lasts.add(new PartitionAccumulator.Told<>(TaskContext.getPartitionId(), router.last));
                return false;
            }
            router.route(events.next());
            return true;
        });
    }

    /** One worker's routes. */
    private static final class Router {
        private final FactBuckets buckets;
        private final Blocks blocks;
        private final Map<UTF8String, Route> routes = new HashMap<>();
        private UTF8String lastType = UTF8String.EMPTY_UTF8;
        private Route route;
        private long last = Long.MIN_VALUE;

        private final int type;
        private final int occurredAt;

        Router(FactBuckets buckets, Blocks blocks, int[] places) {
            this.buckets = buckets;
            this.blocks = blocks;
            this.type = places[TYPE];
            this.occurredAt = places[OCCURRED_AT];
            List<String> names = columns().stream().map(Field::name).toList();
            for (FactKind kind : FactKind.list()) {
                Route route = new Route(kind, names, places);
                kind.event().versions().forEach(event -> routes.put(UTF8String.fromString(event.type()), route));
            }
        }

        void route(InternalRow event) {
            UTF8String found = event.getUTF8String(type);
            if (!found.equals(lastType)) {
                route = routes.get(found);
                lastType = found.copy();
            }
            last = Math.max(last, event.getLong(occurredAt));
            route.send(event, buckets, blocks);
        }
    }

    /** Where the facts of one kind go. */
    private static final class Route {
        private final FactKind kind;
        private final boolean isOfCatalogue;
        private final RowEncoder encoder;
        private final int[] sources;
        private final int applicant;
        private final int reference;
        private final int[] key;
        private final RowEncoder contest = new RowEncoder(ContestedFacts.LAYOUT);
        private final RowEncoder link = new RowEncoder(ApplicantLinks.LAYOUT);

        Route(FactKind kind, List<String> columns, int[] places) {
            this.kind = kind;
            isOfCatalogue = kind.isNeededBy(Scope.CATALOGUE);
            encoder = new RowEncoder(kind.layout());
            sources = new int[kind.layout().size()];
            sources[FactKind.EVENT_ID] = places[columns.indexOf(Fields.EVENT_ID.name())];
            sources[FactKind.OCCURRED_AT] = places[columns.indexOf(Fields.OCCURRED_AT.name())];
            kind.fields().forEach(field -> sources[kind.place(field)] = places[columns.indexOf(field.name())]);
            applicant = kind.isNeededBy(Scope.APPLICANT) ? kind.place(kind.owner()) : -1;
            reference = kind.isNeededBy(Scope.REFERENCE) ? kind.place(kind.reference()) : -1;
            key = kind.key();
        }

        void send(InternalRow event, FactBuckets buckets, Blocks blocks) {
            encoder.begin();
            for (int place = 0; place < sources.length; place++) {
                encoder.copy(place, event, sources[place]);
            }
            UnsafeRow fact = encoder.row();
            boolean isOfApplicant = applicant >= 0 && !fact.isNullAt(applicant);
            if (isOfApplicant) {
                blocks.add(buckets.ofApplicant(fact.getUTF8String(applicant)), kind.number(), fact);
            }
            if (reference >= 0) {
                blocks.add(buckets.ofReference(fact.getUTF8String(reference)), kind.number(), fact);
            }
            if (kind == FactKind.REGISTERED) {
                blocks.add(buckets.ofLink(fact.getUTF8String(applicant)), 0, ApplicantLinks.of(fact, link));
            }
            if (isOfCatalogue) {
                blocks.add(buckets.catalogue(), kind.number(), fact);
            }
            if (isOfApplicant && kind.isContestable()) {
                long hash = ContestedFacts.hash(kind, fact.getUTF8String(key[0]));
                contest.begin()
                        .number(ContestedFacts.KEY, hash)
                        .number(ContestedFacts.APPLICANT, KeySet.hash(fact.getUTF8String(applicant)));
                blocks.add(buckets.ofClaim(hash), 0, contest.row());
            }
        }
    }
}
