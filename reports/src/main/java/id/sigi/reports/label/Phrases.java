package id.sigi.reports.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What studies write in English sentences, in the words of one language. A phrase has parts <code>{0}</code>, <code>{1}</code> and so on that
 * stand for any text; what stands there is looked up in turn. The file of a language is a list of pairs: the English, and below it, behind an
 * equals sign, the other. The first pair that fits is taken.
 */
final class Phrases {
    private static final Pattern PART = Pattern.compile("\\{(\\d)}");
    private static final String OTHER = "= ";

    private record Phrase(Pattern english, String other) {}

    private final List<Phrase> phrases;

    private Phrases(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    static Phrases of(Language language) {
        String file = "phrases_" + language.code() + ".txt";
        try (InputStream bytes = Phrases.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return read(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException fault) {
            throw new UncheckedIOException("the phrases " + file + " cannot be read", fault);
        }
    }

    static Phrases read(List<String> lines) {
        List<Phrase> phrases = new ArrayList<>();
        for (int at = 0; at + 1 < lines.size(); at += 2) {
            String other = lines.get(at + 1);
            if (!other.startsWith(OTHER)) {
                throw new IllegalArgumentException("no second line: " + lines.get(at));
            }
            phrases.add(new Phrase(pattern(lines.get(at)), other.substring(OTHER.length())));
        }
        return new Phrases(phrases);
    }

    private static Pattern pattern(String english) {
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        Matcher parts = PART.matcher(english);
        while (parts.find()) {
            pattern.append(Pattern.quote(english.substring(from, parts.start())))
                    .append("(.+)");
            from = parts.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(english.substring(from))).toString());
    }

    /**
     * The words of the language.
     *
     * @param english what a study wrote
     * @param name what a part is called that is no phrase, such as the code of an outcome
     */
    Optional<String> find(String english, UnaryOperator<String> name) {
        for (Phrase phrase : phrases) {
            Matcher match = phrase.english().matcher(english);
            if (match.matches()) {
                return Optional.of(PART.matcher(phrase.other()).replaceAll(part -> {
                    String found = match.group(Integer.parseInt(part.group(1)) + 1);
                    return Matcher.quoteReplacement(find(found, name).orElseGet(() -> name.apply(found)));
                }));
            }
        }
        return Optional.empty();
    }
}
