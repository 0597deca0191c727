package id.sigi.reports.label;

/** Language of a page. */
public enum Language {
    ENGLISH("en", "English", '.', ','),
    INDONESIAN("id", "Bahasa Indonesia", ',', '.');

    private final String code;
    private final String ownName;
    private final char decimal;
    private final char group;

    Language(String code, String ownName, char decimal, char group) {
        this.code = code;
        this.ownName = ownName;
        this.decimal = decimal;
        this.group = group;
    }

    /** Code of ISO 639-1, as in the lang attribute of a page. */
    public String code() {
        return code;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    char decimal() {
        return decimal;
    }

    char group() {
        return group;
    }
}
