package id.sigi.reports.paper;

import java.util.Map;
import java.util.stream.Collectors;

/** Text that LaTeX prints as it is. */
final class LatexText {
    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"),
            Map.entry((int) '|', "\\textbar{}"),
            Map.entry((int) '"', "\\textquotedbl{}"),
            Map.entry(0x00A0, "~"),
            Map.entry(0x00B2, "\\textsuperscript{2}"),
            Map.entry(0x2192, "$\\rightarrow$"),
            Map.entry(0x2212, "$-$"),
            Map.entry(0x2013, "--"));

    private LatexText() {}

    static String escape(String text) {
        return text.codePoints()
                .mapToObj(letter -> SPECIAL.getOrDefault(letter, Character.toString(letter)))
                .collect(Collectors.joining());
    }
}
