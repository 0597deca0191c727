package id.sigi.reports.site;

import id.sigi.reports.label.Language;

/**
 * Where the pages of a language stand, and the way from there to the other one.
 *
 * @param folder folder below the site, empty or ending with a slash
 * @param root way back to the site's top, empty or ending with a slash
 */
record Place(String folder, String root) {
    static Place of(Language language) {
        return switch (language) {
            case ENGLISH -> new Place("", "");
            case INDONESIAN -> new Place("id/", "../");
        };
    }

    static Language other(Language language) {
        return switch (language) {
            case ENGLISH -> Language.INDONESIAN;
            case INDONESIAN -> Language.ENGLISH;
        };
    }

    String path(String file) {
        return folder + file;
    }

    /** From a page of this language to a page of another. */
    String to(Language other, String file) {
        return root + of(other).path(file);
    }
}
