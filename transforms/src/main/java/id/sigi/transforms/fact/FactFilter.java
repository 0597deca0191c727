package id.sigi.transforms.fact;

import id.sigi.lake.KeySet;
import id.sigi.transforms.exchange.BlockIterator;
import id.sigi.transforms.exchange.BlockRows;
import id.sigi.transforms.exchange.Blocks;
import id.sigi.transforms.fact.FactKind.Scope;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Lets through the facts of some applicants, or of some purchases and complaints. Runs in the engine's workers over the blocks of a bucket. */
public final class FactFilter implements FlatMapFunction<Iterator<byte[]>, byte[]> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<KeySet> keys;
    private final int[] places;

    private FactFilter(Broadcast<KeySet> keys, int[] places) {
        this.keys = keys;
        this.places = places;
    }

    /** The facts of some applicants; of those that name a person instead, the facts of people who are among the keys as well. */
    public static FactFilter ofApplicants(Broadcast<KeySet> keys) {
        return new FactFilter(keys, applicants());
    }

    /** The facts of some purchases and complaints. */
    public static FactFilter ofReferences(Broadcast<KeySet> keys) {
        return new FactFilter(keys, references());
    }

    static int[] applicants() {
        return places(kind -> kind.isNeededBy(Scope.APPLICANT) ? kind.place(kind.owner()) : -1);
    }

    static int[] references() {
        return places(kind -> kind.isNeededBy(Scope.REFERENCE) ? kind.place(kind.reference()) : -1);
    }

    private static int[] places(Function<FactKind, Integer> place) {
        List<FactKind> kinds = FactKind.list();
        return kinds.stream().mapToInt(place::apply).toArray();
    }

    @Override
    public Iterator<byte[]> call(Iterator<byte[]> facts) {
        Blocks blocks = new Blocks();
        KeySet wanted = keys.value();
        BlockIterator passing = new BlockIterator(blocks, () -> {
            if (!facts.hasNext()) {
                return false;
            }
            BlockRows.read(List.of(facts.next()).iterator(), FactKind.layouts(), (kind, row) -> {
                if (wanted.has(row.getUTF8String(places[kind]))) {
                    blocks.add(0, kind, row);
                }
            });
            return true;
        });
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return passing.hasNext();
            }

            @Override
            public byte[] next() {
                Tuple2<Integer, byte[]> block = passing.next();
                return block._2();
            }
        };
    }
}
