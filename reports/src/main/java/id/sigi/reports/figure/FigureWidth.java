package id.sigi.reports.figure;

/**
 * For whom a figure is drawn. Letters have one size in both, so that a phone does not get a desktop's chart shrunk until nobody can read
 * it.
 */
public enum FigureWidth {
    WIDE(720),
    NARROW(350);

    private final int pixels;

    FigureWidth(int pixels) {
        this.pixels = pixels;
    }

    int pixels() {
        return pixels;
    }

    String code() {
        return switch (this) {
            case WIDE -> "w";
            case NARROW -> "n";
        };
    }
}
