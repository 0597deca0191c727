package id.sigi.programme.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its reader sees it: entities and escapes are the characters that they stand for, tags are gone or are the blank that they make,
 * and letters that were spelt one by one stand side by side. Every character knows which part of the text it was made of.
 *
 * @param text what is seen
 * @param from where the part begins that a character was made of
 * @param until where it ends
 */
record ShownText(String text, List<Integer> from, List<Integer> until) {
    /** How often what was written in code may have been written in code again. */
    private static final int MOST_LAYERS = 3;

    private static final String INLINE =
            "b|i|u|s|em|a|q|tt|big|wbr|nobr|font|span|mark|small|strong|code|ins|del|sub|sup|strike";
    private static final Pattern CODED = Pattern.compile(
            "&#(?<decimal>[0-9]{1,7}+);?+|&#[xX](?<hex>[0-9a-fA-F]{1,6}+);?+|&(?<name>[a-zA-Z]{2,8}+);"
                    + "|%(?<percent>[0-9a-fA-F]{2})|\\\\u(?<unicode>[0-9a-fA-F]{4})|\\\\x(?<byte>[0-9a-fA-F]{2})"
                    + "|<!--[^<>]{0,200}+-->"
                    + "|</?(?!(?:at|et|dot|titik|strip|underscore)\\s?>)(?<tag>[a-zA-Z][a-zA-Z0-9]{0,15}+)(?:\\s[^<>]{0,200}+)?+/?>"
                    + "|\\[/?(?<bracket>b|i|u|s|br|url|img|code|quote|size|color|center|td|tr)(?:=[^\\[\\]]{0,100}+)?\\]");

    private static final Pattern INLINE_TAG = Pattern.compile(INLINE, Pattern.CASE_INSENSITIVE);
    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("nbsp", ' '),
            Map.entry("ensp", ' '),
            Map.entry("emsp", ' '),
            Map.entry("thinsp", ' '),
            Map.entry("tab", ' '),
            Map.entry("newline", ' '),
            Map.entry("shy", '\u00AD'),
            Map.entry("zwj", '\u200D'),
            Map.entry("zwnj", '\u200C'),
            Map.entry("amp", '&'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("ndash", '\u2013'),
            Map.entry("mdash", '\u2014'),
            Map.entry("minus", '-'),
            Map.entry("hyphen", '-'),
            Map.entry("dash", '-'),
            Map.entry("middot", '\u00B7'),
            Map.entry("bull", '\u2022'),
            Map.entry("hellip", '\u2026'),
            Map.entry("laquo", '\u00AB'),
            Map.entry("raquo", '\u00BB'),
            Map.entry("commat", '@'),
            Map.entry("period", '.'),
            Map.entry("lowbar", '_'),
            Map.entry("sol", '/'),
            Map.entry("lpar", '('),
            Map.entry("rpar", ')'),
            Map.entry("lsqb", '['),
            Map.entry("rsqb", ']'),
            Map.entry("lbrack", '['),
            Map.entry("rbrack", ']'),
            Map.entry("plus", '+'),
            Map.entry("colon", ':'),
            Map.entry("comma", ','),
            Map.entry("num", '#'));

    private static final String TOKEN =
            "(?:[(\\[{<]\\s?(?:at|et|dot|titik|@|\\.)\\s?[)\\]}>]|[\\p{L}\\p{N}@\uFF20._+-](?![\\p{L}\\p{N}]))";
    /** Letters with something between them, one by one. */
    private static final Pattern SPELT =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + TOKEN + "(?:[\\s\\p{Z}\\p{Cf}*|/\u00B7-]{1,3}+" + TOKEN + "){5,}+");

    private static final Pattern SPELT_SIGN = Pattern.compile("[@\uFF20]|\\bat\\b|\\bet\\b");
    private static final Pattern SPELT_GAP =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}*|/\u00B7]+|-(?=[\\p{L}\\p{N}@.])|(?<=[@.])-");

    ShownText {
        from = List.copyOf(from);
        until = List.copyOf(until);
    }

    /** The text without codes and tags, empty if it has none. */
    static Optional<ShownText> decoded(String text) {
        Optional<Layer> shown = Optional.empty();
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            Layer last = shown.orElse(null);
            Optional<Layer> next = decode(last == null ? text : last.text.toString());
            if (next.isEmpty()) {
                break;
            }
            shown = Optional.of(last == null ? next.get() : next.get().above(last));
        }
        return shown.map(Layer::finished);
    }

    private static Optional<Layer> decode(String text) {
        if (!isWorthLooking(text)) {
            return Optional.empty();
        }
        Layer layer = new Layer(text.length());
        Matcher coded = CODED.matcher(text);
        int at = 0;
        boolean isChanged = false;
        while (coded.find()) {
            Optional<String> meant = isPercentage(text, coded) ? Optional.empty() : meant(coded);
            if (meant.isPresent()) {
                layer.copy(text, at, coded.start());
                layer.put(meant.get(), coded.start(), coded.end());
                at = coded.end();
                isChanged = true;
            }
        }
        layer.copy(text, at, text.length());
        return isChanged ? Optional.of(layer) : Optional.empty();
    }

    private static boolean isWorthLooking(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayBegin(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character may begin a code or a tag. */
    static boolean mayBegin(int character) {
        return character == '&' || character == '%' || character == '<' || character == '\\' || character == '[';
    }

    /** Whether a percent sign behind a digit and two digits before a blank are a percentage and a number, as in 20%40 people. */
    private static boolean isPercentage(String text, Matcher coded) {
        return coded.group("percent") != null
                && coded.start() > 0
                && Character.isDigit(text.charAt(coded.start() - 1))
                && (coded.end() == text.length() || text.charAt(coded.end()) == ' ');
    }

    /** What a code stands for, empty if it is none. */
    private static Optional<String> meant(Matcher coded) {
        if (coded.group("decimal") != null) {
            return character(Integer.parseInt(coded.group("decimal")));
        }
        for (String group : List.of("hex", "unicode", "byte")) {
            if (coded.group(group) != null) {
                return character(Integer.parseInt(coded.group(group), 16));
            }
        }
        if (coded.group("percent") != null) {
            int octet = Integer.parseInt(coded.group("percent"), 16);
            return octet < 0x80 ? character(octet) : Optional.of("\u00B7");
        }
        if (coded.group("name") != null) {
            return Optional.ofNullable(NAMES.get(coded.group("name").toLowerCase(java.util.Locale.ROOT)))
                    .map(String::valueOf);
        }
        String tag = coded.group("tag") == null ? coded.group("bracket") : coded.group("tag");
        return Optional.of(tag == null || INLINE_TAG.matcher(tag).matches() ? "" : " ");
    }

    private static Optional<String> character(int code) {
        if (code == '\t' || code == '\n' || code == '\r') {
            return Optional.of(" ");
        }
        boolean isShown = code >= ' ' && code != 0x7F && Character.isValidCodePoint(code);
        return isShown && Character.getType(code) != Character.SURROGATE
                ? Optional.of(Character.toString(code))
                : Optional.empty();
    }

    /** The text with the letters of spelt addresses side by side, empty if it has none. */
    static Optional<ShownText> joined(String text) {
        Layer layer = new Layer(text.length());
        Matcher spelt = SPELT.matcher(text);
        int at = 0;
        while (spelt.find()) {
            if (!SPELT_SIGN.matcher(spelt.group()).find()) {
                continue;
            }
            layer.copy(text, at, spelt.start());
            Matcher gap =
                    SPELT_GAP.matcher(text).region(spelt.start(), spelt.end()).useTransparentBounds(true);
            at = spelt.start();
            while (gap.find()) {
                layer.copy(text, at, gap.start());
                at = gap.end();
            }
            layer.copy(text, at, spelt.end());
            at = spelt.end();
        }
        layer.copy(text, at, text.length());
        return layer.text.length() == text.length() ? Optional.empty() : Optional.of(layer.finished());
    }

    /** What a span of this text was made of. */
    TextSpan original(TextSpan span) {
        return new TextSpan(from.get(span.from()), until.get(span.until() - 1));
    }

    /** A text under construction, with the parts of the one below that its characters were made of. */
    private static final class Layer {
        private final StringBuilder text;
        private int[] from;
        private int[] until;

        Layer(int length) {
            text = new StringBuilder(length);
            from = new int[length];
            until = new int[length];
        }

        void copy(String below, int first, int last) {
            for (int i = first; i < last; i++) {
                put(below.substring(i, i + 1), i, i + 1);
            }
        }

        void put(String shown, int first, int last) {
            for (int i = 0; i < shown.length(); i++) {
                if (text.length() == from.length) {
                    from = Arrays.copyOf(from, 2 * from.length + 2);
                    until = Arrays.copyOf(until, 2 * until.length + 2);
                }
                from[text.length()] = first;
                until[text.length()] = last;
                text.append(shown.charAt(i));
            }
        }

        /** The same with the parts of the text that the one below was made of. */
        Layer above(Layer below) {
            for (int i = 0; i < text.length(); i++) {
                until[i] = below.until[until[i] - 1];
                from[i] = below.from[from[i]];
            }
            return this;
        }

        ShownText finished() {
            return new ShownText(
                    text.toString(),
                    Arrays.stream(from).limit(text.length()).boxed().toList(),
                    Arrays.stream(until).limit(text.length()).boxed().toList());
        }
    }
}
