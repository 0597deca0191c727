package id.sigi.reports.figure;

import java.awt.Font;

/** The sizes of text in figures. The family is generic: the reader's machine brings its own. */
final class FontSizes {
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    private FontSizes() {}
}
