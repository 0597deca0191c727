package id.sigi.ingestion.erasure;

import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.RowSeal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * Finds the quarantined rows that mention a person, by opening every one. Takes rows of digest and seal, gives the digests. Runs in the
 * engine's workers; a row under another key cannot be opened and is passed over.
 */
final class SealedMentions implements FlatMapFunction<Iterator<Row>, String> {
    private static final long serialVersionUID = 1L;

    private final PseudonymKey key;
    private final ArrayList<String> mentions;

    /** @param mentions identity number and keys of the person */
    SealedMentions(PseudonymKey key, Set<String> mentions) {
        this.key = key;
        this.mentions = new ArrayList<>(mentions);
    }

    /** Whether a text stands in another one by itself, not as a part of a longer word or number. */
    static boolean isIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean isFree = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (isFree) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<String> call(Iterator<Row> rows) {
        RowSeal seal = new RowSeal(key);
        List<String> found = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (isMention(seal, row.getString(1))) {
                found.add(row.getString(0));
            }
        }
        return found.iterator();
    }

    private boolean isMention(RowSeal seal, String sealed) {
        if (sealed.isEmpty()) {
            return false;
        }
        try {
            String row = new String(seal.unseal(sealed), StandardCharsets.UTF_8);
            return mentions.stream().anyMatch(mention -> isIn(row, mention));
        } catch (IllegalArgumentException ofAnotherKey) {
            return false;
        }
    }
}
