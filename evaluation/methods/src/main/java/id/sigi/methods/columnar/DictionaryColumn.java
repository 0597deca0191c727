package id.sigi.methods.columnar;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text per row as codes into a short list of different texts. */
public final class DictionaryColumn implements Serializable {
    /** The code of a missing text. */
    public static final int MISSING = -1;

    private static final long serialVersionUID = 1;

    private final String[] texts;
    private final int[] codes;

    /** Takes both arrays over: they are large, and whoever made them has no further use for them. */
    DictionaryColumn(String[] texts, int[] codes) {
        this.texts = texts;
        this.codes = codes;
    }

    /** The different texts; some may occur in no row. */
    public List<String> texts() {
        return Collections.unmodifiableList(Arrays.asList(texts));
    }

    /** The text of a row that has one. */
    public String of(int row) {
        return texts[codes[row]];
    }

    public int[] codes() {
        return codes;
    }

    /** For each text its place in a sorted list that has them all. */
    public int[] places(String[] sorted) {
        return Arrays.stream(texts)
                .mapToInt(text -> Arrays.binarySearch(sorted, text))
                .toArray();
    }

    /** The code of a text, or one that no row has. */
    int code(String text) {
        int code = Arrays.asList(texts).indexOf(text);
        return code < 0 ? texts.length : code;
    }

    /** One after the other, in the order given, as one list of texts that occur, sorted, with their codes. */
    static DictionaryColumn joined(List<DictionaryColumn> parts) {
        String[] texts = parts.stream()
                .flatMap(DictionaryColumn::occurring)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        Map<String, Integer> places = new HashMap<>();
        for (int index = 0; index < texts.length; index++) {
            places.put(texts[index], index);
        }
        int[] codes = new int[parts.stream().mapToInt(part -> part.codes.length).sum()];
        int at = 0;
        for (DictionaryColumn part : parts) {
            int[] turned = Arrays.stream(part.texts)
                    .mapToInt(text -> places.getOrDefault(text, MISSING))
                    .toArray();
            for (int code : part.codes) {
                codes[at++] = code == MISSING ? MISSING : turned[code];
            }
        }
        return new DictionaryColumn(texts, codes);
    }

    private Stream<String> occurring() {
        boolean[] occurs = new boolean[texts.length];
        for (int code : codes) {
            if (code != MISSING) {
                occurs[code] = true;
            }
        }
        return IntStream.range(0, texts.length).filter(code -> occurs[code]).mapToObj(code -> texts[code]);
    }

    /** The same texts for the rows in another order. */
    DictionaryColumn ordered(int[] order) {
        int[] turned = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            turned[i] = codes[order[i]];
        }
        return new DictionaryColumn(texts, turned);
    }
}
