package id.sigi.reports.page;

/**
 * A label or a warning beside the numbers it belongs to.
 *
 * @param tone whether it informs or warns
 * @param kind what it is in one or two words
 * @param text what the reader must know
 */
public record Notice(Tone tone, String kind, String text) {
    /** How loud a notice is. */
    public enum Tone {
        INFORMATION,
        WARNING
    }

    public static Notice information(String kind, String text) {
        return new Notice(Tone.INFORMATION, kind, text);
    }

    public static Notice warning(String kind, String text) {
        return new Notice(Tone.WARNING, kind, text);
    }

    /** For templates, which know no enums. */
    public boolean isWarning() {
        return tone == Tone.WARNING;
    }
}
