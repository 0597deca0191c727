package id.sigi.studies.placed;

import id.sigi.methods.blocks.Block;
import id.sigi.methods.blocks.Layout;
import id.sigi.methods.blocks.Mergeable;
import id.sigi.methods.blocks.Missingness;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all blocks together hold.
 *
 * @param missing where values are missing
 * @param texts for each text of the layout the texts that occur, sorted
 */
public record ShareFacts(Missingness missing, List<List<String>> texts) implements Mergeable<ShareFacts> {
    public ShareFacts {
        texts = texts.stream().map(List::copyOf).toList();
    }

    static ShareFacts of(Layout layout, Block block) {
        Function<String, List<String>> levels = block::levels;
        return new ShareFacts(
                block.missing(), layout.texts().stream().map(levels).toList());
    }

    @Override
    public ShareFacts plus(ShareFacts other) {
        List<List<String>> both = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            both.add(List.copyOf(new TreeSet<>(Stream.concat(texts.get(at).stream(), other.texts.get(at).stream())
                    .toList())));
        }
        return new ShareFacts(missing.plus(other.missing), both);
    }
}
