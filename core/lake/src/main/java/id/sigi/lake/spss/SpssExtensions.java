package id.sigi.lake.spss;

import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.TextForm;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What later versions of SPSS added to the dictionary in records of their own. */
final class SpssExtensions {
    private static final int INTEGERS = 3;
    private static final int LONG_NAMES = 13;
    private static final int VERY_LONG = 14;
    private static final int CASES = 16;
    private static final int ENCODING = 20;
    private static final int LONG_LABELS = 21;
    private static final int LONG_MISSING = 22;
    private static final int CODE_PAGE_PLACE = 7 * Integer.BYTES;
    private static final int UTF8_PAGE = 65_001;
    private static final int LATIN_PAGE = 28_591;
    private static final int FIRST_WINDOWS_PAGE = 1250;
    private static final int LAST_WINDOWS_PAGE = 1258;

    private final Path path;
    private final SpssDictionary dictionary;
    private final ByteOrder order;
    private final TextForm form;

    SpssExtensions(Path path, SpssDictionary dictionary, ByteOrder order) {
        this.path = path;
        this.dictionary = dictionary;
        this.order = order;
        this.form = encoding()
                .map(charset -> TextForm.of(path, charset))
                .orElseGet(() -> TextForm.utf8Or(path, Charset.forName("windows-1252")));
    }

    TextForm form() {
        return form;
    }

    /** By name, or by the number of a code page. */
    private Optional<Charset> encoding() {
        Optional<String> named = dictionary
                .extension(ENCODING)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .strip());
        if (named.isPresent()) {
            return Optional.of(charset(named.get()));
        }
        return dictionary
                .extension(INTEGERS)
                .filter(bytes -> bytes.length >= CODE_PAGE_PLACE + Integer.BYTES)
                .flatMap(bytes -> ofPage(ByteBuffer.wrap(bytes).order(order).getInt(CODE_PAGE_PLACE)));
    }

    private static Optional<Charset> ofPage(int page) {
        if (page == UTF8_PAGE) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (page == LATIN_PAGE) {
            return Optional.of(StandardCharsets.ISO_8859_1);
        }
        return page >= FIRST_WINDOWS_PAGE && page <= LAST_WINDOWS_PAGE
                ? Optional.of(Charset.forName("windows-" + page))
                : Optional.empty();
    }

    private Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException fault) {
            throw FileDamage.of(path, "its encoding is none that is known here", fault);
        }
    }

    /** Cases, where the header cannot say how many. */
    OptionalLong cases() {
        Optional<byte[]> counted = dictionary.extension(CASES).filter(bytes -> bytes.length >= 2 * Long.BYTES);
        return counted.isPresent()
                ? OptionalLong.of(ByteBuffer.wrap(counted.get()).order(order).getLong(Long.BYTES))
                : OptionalLong.empty();
    }

    /** Widths of very long texts by short names: {@code NAME=00500}, zero and tab between. */
    Map<String, Integer> veryLong() {
        Map<String, Integer> widths = new HashMap<>();
        pairs(VERY_LONG).forEach((name, width) -> {
            if (!width.matches("\\d{1,5}")) {
                throw FileDamage.of(path, "the width of a very long text is no number");
            }
            widths.put(name.toUpperCase(Locale.ROOT), Integer.parseInt(width));
        });
        return widths;
    }

    /** Gives variables the names that they have by now: {@code SHORT=Long name}, tabs between. */
    void name(List<StoredVariable> variables) {
        Map<String, String> names = new HashMap<>();
        pairs(LONG_NAMES).forEach((name, longName) -> names.put(name.toUpperCase(Locale.ROOT), longName));
        variables.forEach(variable ->
                variable.name = names.getOrDefault(variable.shortName.toUpperCase(Locale.ROOT), variable.shortName));
    }

    private Map<String, String> pairs(int kind) {
        Map<String, String> pairs = new HashMap<>();
        String text = dictionary
                .extension(kind)
                .map(bytes -> form.text(bytes, 0, bytes.length, "a name"))
                .orElse("");
        for (String pair : text.split("[\t\0]+", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                pairs.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return pairs;
    }

    /** Gives texts of more than eight bytes their value labels and missing values. */
    void describeLongTexts(List<StoredVariable> variables) {
        Map<String, StoredVariable> byName = variables.stream()
                .collect(Collectors.toMap(variable -> variable.name, Function.identity(), (one, other) -> one));
        each(LONG_LABELS, data -> longLabels(data, byName));
        each(LONG_MISSING, data -> longMissing(data, byName));
    }

    private interface Entry {
        void read(ByteBuffer data);
    }

    private void each(int kind, Entry entry) {
        ByteBuffer data =
                ByteBuffer.wrap(dictionary.extension(kind).orElse(new byte[0])).order(order);
        try {
            while (data.hasRemaining()) {
                entry.read(data);
            }
        } catch (BufferUnderflowException fault) {
            throw FileDamage.of(path, "a record of its dictionary ends before its entries", fault);
        }
    }

    private void longLabels(ByteBuffer data, Map<String, StoredVariable> variables) {
        Optional<StoredVariable> variable = Optional.ofNullable(variables.get(text(data)));
        data.getInt();
        int count = data.getInt();
        for (int i = 0; i < count; i++) {
            String value = text(data).stripTrailing();
            String label = text(data);
            variable.ifPresent(found -> found.textLabels.put(value, label));
        }
    }

    private void longMissing(ByteBuffer data, Map<String, StoredVariable> variables) {
        Optional<StoredVariable> variable = Optional.ofNullable(variables.get(text(data)));
        int count = data.get();
        int length = data.getInt();
        Set<String> values = new HashSet<>();
        for (int i = 0; i < count; i++) {
            values.add(text(data, length).stripTrailing());
        }
        variable.ifPresent(found -> found.missing = new MissingRule(Set.of(), 1, -1, values));
    }

    private String text(ByteBuffer data) {
        return text(data, data.getInt());
    }

    private String text(ByteBuffer data, int length) {
        if (length < 0 || length > data.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        data.get(bytes);
        return form.terminated(bytes, "a label of a long text");
    }
}
