package id.sigi.methods.regression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Integer codes for the labels of clusters or cells, numbered by first appearance. */
public final class Codes {
    private Codes() {}

    /** One code per label; equal labels have equal codes. */
    public static int[] of(List<?> labels) {
        Map<Object, Integer> numbers = new HashMap<>();
        return labels.stream()
                .mapToInt(label -> numbers.computeIfAbsent(label, unseen -> numbers.size()))
                .toArray();
    }
}
