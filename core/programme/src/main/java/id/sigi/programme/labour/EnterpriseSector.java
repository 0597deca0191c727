package id.sigi.programme.labour;

/** Whose enterprise or household somebody works for, as questionnaires ask it. */
public enum EnterpriseSector {
    GOVERNMENT,
    /** Incorporated enterprises, foundations and non-governmental organisations. */
    CORPORATION,
    /** Unincorporated private enterprises, those of one's own among them. */
    UNINCORPORATED,
    /** Households as employers, such as of domestic workers. */
    HOUSEHOLD,
    NOT_ASKED
}
