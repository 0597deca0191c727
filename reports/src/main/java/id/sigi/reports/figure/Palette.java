package id.sigi.reports.figure;

import java.awt.Color;

/** Colours that remain apart for colour-blind readers and in print (after Okabe and Ito), on white. */
final class Palette {
    static final Color INK = new Color(0x1B2733);
    static final Color MUTED = new Color(0x55636F);
    static final Color GRID = new Color(0xE1E7EC);
    static final Color LINE = new Color(0x8A98A5);
    static final Color BLUE = new Color(0x0B5C8F);
    static final Color BLANK = new Color(0xEFEFEC);
    static final Color ORANGE = new Color(0xC2500A);

    private Palette() {}

    /** A step of the one-hue scale from white to blue, for a share in 0..1; grows fast at the low end where most cells are. */
    static Color shade(double share) {
        double weight = Math.sqrt(Math.min(1, Math.max(0, share)));
        return mix(Color.WHITE, BLUE, weight);
    }

    /** The ink that is readable on {@link #shade}. */
    static Color inkOn(double share) {
        return share > 0.3 ? Color.WHITE : INK;
    }

    private static Color mix(Color from, Color to, double weight) {
        return new Color(
                blend(from.getRed(), to.getRed(), weight),
                blend(from.getGreen(), to.getGreen(), weight),
                blend(from.getBlue(), to.getBlue(), weight));
    }

    private static int blend(int from, int to, double weight) {
        return (int) Math.round(from + (to - from) * weight);
    }
}
