package id.sigi.lake.spss;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.LabelledColumn;
import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.TextForm;
import id.sigi.lake.labelled.ValueLabels;
import id.sigi.lake.labelled.Variable;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A {@code .sav} or {@code .zsav} file. */
public final class SpssFile implements LabelledReader {
    private static final int SEGMENT = 255;
    private static final int SEGMENT_SHARE = 252;
    private static final int ELEMENT = 8;

    private final Path path;
    private final SpssHeader header;
    private final SpssCases.Layout layout;
    private final TextForm form;
    private final List<StoredVariable> stored;
    private final List<Variable> variables;

    private SpssFile(
            Path path, SpssHeader header, SpssCases.Layout layout, TextForm form, List<StoredVariable> stored) {
        this.path = path;
        this.header = header;
        this.layout = layout;
        this.form = form;
        this.stored = List.copyOf(stored);
        this.variables = stored.stream().map(SpssFile::variable).toList();
    }

    /**
     * Reads the dictionary of a file.
     *
     * @throws id.sigi.programme.fault.RequestFault if it is no such file or is damaged
     */
    public static SpssFile open(Path path) {
        try (FileBytes bytes = FileBytes.open(path)) {
            SpssHeader header = SpssHeader.read(path, bytes);
            SpssDictionary dictionary = SpssDictionary.read(path, bytes);
            SpssExtensions extensions = new SpssExtensions(path, dictionary, header.order());
            List<StoredVariable> stored = joined(path, dictionary.stored(extensions.form()), extensions.veryLong());
            extensions.name(stored);
            addLabels(dictionary, header, stored, extensions.form());
            extensions.describeLongTexts(stored);
            SpssHeader counted = header.cases() < 0 && extensions.cases().isPresent()
                    ? header.withCases(extensions.cases().getAsLong())
                    : header;
            SpssCases.Layout layout = new SpssCases.Layout(bytes.position(), dictionary.elements());
            return new SpssFile(path, counted, layout, extensions.form(), stored);
        }
    }

    /** Very long texts lie in several variables of 255 bytes, one behind the other, and are one. */
    private static List<StoredVariable> joined(Path path, List<StoredVariable> all, Map<String, Integer> widths) {
        List<StoredVariable> joined = new ArrayList<>();
        for (int at = 0; at < all.size(); ) {
            StoredVariable first = all.get(at);
            int width = widths.getOrDefault(first.shortName.toUpperCase(Locale.ROOT), first.width);
            int segments = width > SEGMENT ? (width + SEGMENT_SHARE - 1) / SEGMENT_SHARE : 1;
            if (segments > all.size() - at) {
                throw FileDamage.of(
                        path, "the very long text " + first.shortName + " has fewer parts than its width asks for");
            }
            for (int more = 1; more < segments; more++) {
                StoredVariable next = all.get(at + more);
                if (!next.isText() || !first.isText()) {
                    throw FileDamage.of(path, "a part of the very long text " + first.shortName + " is a number");
                }
                first.segments.add(next.width);
            }
            joined.add(first);
            at += segments;
        }
        return joined;
    }

    private static void addLabels(
            SpssDictionary dictionary, SpssHeader header, List<StoredVariable> stored, TextForm form) {
        Map<Integer, StoredVariable> byPlace = new HashMap<>();
        stored.forEach(variable -> byPlace.put(variable.place + 1, variable));
        for (SpssDictionary.RawLabels labels : dictionary.rawLabels()) {
            for (int place : labels.places()) {
                Optional.ofNullable(byPlace.get(place)).ifPresent(variable -> {
                    for (int i = 0; i < labels.values().size(); i++) {
                        String label = form.terminated(labels.texts().get(i), "a value label");
                        byte[] value = labels.values().get(i);
                        if (variable.isText()) {
                            variable.textLabels.put(
                                    form.text(value, 0, value.length, "a labelled value")
                                            .stripTrailing(),
                                    label);
                        } else {
                            variable.numberLabels.put(
                                    ByteBuffer.wrap(value).order(header.order()).getDouble(), label);
                        }
                    }
                });
            }
        }
    }

    /** Labels of values that are declared missing are those of missing values. */
    private static Variable variable(StoredVariable stored) {
        TreeMap<Double, String> numbers = new TreeMap<>();
        TreeMap<String, String> texts = new TreeMap<>();
        TreeMap<String, String> missing = new TreeMap<>();
        stored.numberLabels.forEach((value, label) -> {
            if (stored.missing.has(value)) {
                missing.put(code(value), label);
            } else {
                numbers.put(value, label);
            }
        });
        stored.textLabels.forEach((value, label) -> (stored.missing.has(value) ? missing : texts).put(value, label));
        return new Variable(stored.name, stored.kind(), stored.label, new ValueLabels(numbers, texts, missing));
    }

    static String code(double value) {
        return LabelledColumn.shortest(value);
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public Optional<String> weight() {
        return stored.stream()
                .filter(variable -> header.weight() == variable.place + 1)
                .map(variable -> variable.name)
                .findFirst();
    }

    @Override
    public void forEach(RowSink sink) {
        try (FileBytes bytes = FileBytes.open(path).order(header.order())) {
            bytes.seek(layout.start(), "its cases");
            new SpssCases(path, header, layout, stored, form).forEach(bytes, sink);
        }
    }

    static int elements(int width) {
        return Math.max(1, (width + ELEMENT - 1) / ELEMENT);
    }
}
