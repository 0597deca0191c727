package id.sigi.studies.partitioning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Codes for the texts of a column, by first appearance. */
final class DictionaryCodes {
    private final Map<UTF8String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The code of a text, which the engine may overwrite after this call. */
    int code(UTF8String text) {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        int code = texts.size();
        codes.put(text.clone(), code);
        texts.add(text.toString());
        return code;
    }

    List<String> texts() {
        return List.copyOf(texts);
    }
}
