package id.sigi.studies.placed;

import id.sigi.methods.blocks.Block;
import id.sigi.methods.blocks.Buckets;
import id.sigi.methods.blocks.Layout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a holder says of its share.
 *
 * @param counts counts of rows
 * @param doubled rows whose unit's hash came before
 * @param facts of its blocks; none if it has no row
 */
record Held(List<RowTally> counts, long doubled, List<ShareFacts> facts) implements Serializable {
    static Held of(Layout layout, Share share) {
        List<List<ShareFacts>> facts = new ArrayList<>();
        for (Block block : share.blocks()) {
            facts.add(block.rows() == 0 ? List.of() : List.of(ShareFacts.of(layout, block)));
        }
        return new Held(share.counts(), share.doubled(), Buckets.merged(facts));
    }
}
