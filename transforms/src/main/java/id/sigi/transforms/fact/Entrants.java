package id.sigi.transforms.fact;

import id.sigi.lake.KeySet;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.exchange.BlockRows;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.unsafe.types.UTF8String;

/** Finds who entered some draws. Runs in the engine's workers over the facts of a bucket of applicants. */
public final class Entrants implements FlatMapFunction<Iterator<byte[]>, long[]> {
    private static final long serialVersionUID = 1L;
    private static final int DRAW = FactKind.RESULT.place(Fields.DRAW_ID);
    private static final int APPLICANT = FactKind.RESULT.place(Fields.APPLICANT_ID);

    private final HashSet<String> draws;

    /** @param draws identifiers of the draws */
    public Entrants(Set<String> draws) {
        this.draws = new HashSet<>(draws);
    }

    @Override
    public Iterator<long[]> call(Iterator<byte[]> facts) {
        Set<UTF8String> wanted = new HashSet<>();
        draws.forEach(draw -> wanted.add(UTF8String.fromString(draw)));
        KeySet found = new KeySet();
        int result = FactKind.RESULT.number();
        BlockRows.read(facts, FactKind.layouts(), (kind, row) -> {
            if (kind == result && wanted.contains(row.getUTF8String(DRAW))) {
                found.add(KeySet.hash(row.getUTF8String(APPLICANT)));
            }
        });
        return List.of(found.hashes()).iterator();
    }
}
