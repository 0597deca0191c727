package id.sigi.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A figure as the text of an SVG file that a viewer or a word processor opens: with a prologue, the fixed size of the wide drawing, its title
 * above and its notes below, so that it says what it shows wherever it goes.
 */
public final class SvgFile {
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final int MARGIN = 12;
    private static final int TITLE_LETTERS = 84;
    private static final int TITLE_STEP = 20;
    private static final int NOTE_LETTERS = 116;
    private static final int NOTE_STEP = 15;

    private SvgFile() {}

    /** The same figure gives the same text. */
    public static String of(Figure figure) {
        String svg = figure.svg(FigureWidth.WIDE);
        Matcher box = BOX.matcher(svg);
        if (!box.find()) {
            throw new IllegalArgumentException(
                    "a figure without a view box: " + figure.text().id());
        }
        int width = Integer.parseInt(box.group(1));
        int height = Integer.parseInt(box.group(2));
        List<String> title = TextLines.of(figure.text().title(), TITLE_LETTERS);
        List<String> notes = notes(figure.text());
        int above = MARGIN + title.size() * TITLE_STEP;
        int all = above + height + notes.size() * NOTE_STEP + MARGIN;
        return PROLOGUE + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + all
                + "\" viewBox=\"0 0 " + width + " " + all + "\" font-family=\"sans-serif\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
                + text(title, new Place(MARGIN + TITLE_STEP / 2, TITLE_STEP), "font-size=\"15\" font-weight=\"bold\"")
                + svg.replaceFirst(
                        "<svg", "<svg x=\"0\" y=\"" + above + "\" width=\"" + width + "\" height=\"" + height + "\"")
                + "\n"
                + text(notes, new Place(above + height + NOTE_STEP, NOTE_STEP), "font-size=\"11\"")
                + "</svg>\n";
    }

    private static List<String> notes(FigureText text) {
        List<String> lines = new ArrayList<>();
        text.notes().forEach(note -> lines.addAll(TextLines.of(note, NOTE_LETTERS)));
        return lines;
    }

    private record Place(int first, int step) {}

    private static String text(List<String> lines, Place place, String look) {
        List<String> texts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            texts.add("<text x=\"" + MARGIN + "\" y=\"" + (place.first() + line * place.step()) + "\" fill=\"#1b2733\" "
                    + look + ">" + escape(lines.get(line)) + "</text>\n");
        }
        return texts.stream().collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
