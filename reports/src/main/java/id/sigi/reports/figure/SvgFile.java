package id.sigi.reports.figure;

import java.util.regex.Matcher;

/** A figure as the text of an SVG file that a viewer or a word processor opens: with a prologue, the fixed size of the wide drawing and its title. */
public final class SvgFile {
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private SvgFile() {}

    /** The same figure gives the same text. */
    public static String of(Figure figure) {
        String svg = figure.svg(Width.WIDE);
        String sized = svg.replaceFirst("viewBox=\"0 0 (\\d+) (\\d+)\"", "$0 width=\"$1\" height=\"$2\"");
        return PROLOGUE + withNamespace(sized) + "\n";
    }

    private static String withNamespace(String svg) {
        return svg.contains("xmlns=")
                ? svg
                : svg.replaceFirst("<svg", Matcher.quoteReplacement("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    }
}
