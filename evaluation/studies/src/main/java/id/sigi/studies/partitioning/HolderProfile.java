package id.sigi.studies.partitioning;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.MissingnessPattern;
import id.sigi.methods.columnar.RowPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all partitions together hold.
 *
 * @param missing where values are missing
 * @param texts for each text of the layout the texts that occur, sorted
 */
public record HolderProfile(MissingnessPattern missing, List<List<String>> texts) implements Mergeable<HolderProfile> {
    public HolderProfile {
        texts = texts.stream().map(List::copyOf).toList();
    }

    static HolderProfile of(ColumnLayout layout, RowPartition partition) {
        Function<String, List<String>> levels = partition::levels;
        return new HolderProfile(
                partition.missing(), layout.texts().stream().map(levels).toList());
    }

    @Override
    public HolderProfile plus(HolderProfile other) {
        List<List<String>> both = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            both.add(List.copyOf(new TreeSet<>(Stream.concat(texts.get(at).stream(), other.texts.get(at).stream())
                    .toList())));
        }
        return new HolderProfile(missing.plus(other.missing), both);
    }
}
