package id.sigi.transforms.fact;

import id.sigi.lake.KeySet;
import id.sigi.transforms.exchange.BlockRows;
import java.io.Serializable;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * What some facts speak of.
 *
 * @param applicants applicants
 * @param people people whom facts name that name no applicant
 * @param references purchases and complaints
 * @param catalogue kinds of facts of the catalogue, by number
 */
public record NewFacts(KeySet applicants, KeySet people, KeySet references, BitSet catalogue) implements Serializable {
    private static final int[] APPLICANTS = FactFilter.applicants();
    private static final int[] REFERENCES = FactFilter.references();

    /** Looks at all facts of a source. */
    public static NewFacts of(FactSource facts) {
        NewFacts all = new NewFacts(new KeySet(), new KeySet(), new KeySet(), new BitSet());
        facts.applicants().mapPartitions(keys(APPLICANTS, false)).collect().forEach(all.applicants::addAll);
        facts.applicants().mapPartitions(keys(APPLICANTS, true)).collect().forEach(all.people::addAll);
        facts.references().mapPartitions(keys(REFERENCES, false)).collect().forEach(all.references::addAll);
        facts.catalogue().mapPartitions(NewFacts::kinds).collect().forEach(all.catalogue::set);
        return all;
    }

    private static FlatMapFunction<Iterator<byte[]>, long[]> keys(int[] places, boolean ofPeople) {
        return blocks -> {
            KeySet keys = new KeySet();
            List<FactKind> kinds = FactKind.list();
            BlockRows.read(blocks, FactKind.layouts(), (kind, row) -> {
                if (kinds.get(kind).isOfPerson() == ofPeople) {
                    keys.add(KeySet.hash(row.getUTF8String(places[kind])));
                }
            });
            return List.of(keys.hashes()).iterator();
        };
    }

    private static Iterator<Integer> kinds(Iterator<byte[]> blocks) {
        BitSet kinds = new BitSet();
        BlockRows.read(blocks, FactKind.layouts(), (kind, row) -> kinds.set(kind));
        return kinds.stream().iterator();
    }

    /** Whether there is a fact of a kind of the catalogue. */
    public boolean has(FactKind kind) {
        return catalogue.get(kind.number());
    }
}
