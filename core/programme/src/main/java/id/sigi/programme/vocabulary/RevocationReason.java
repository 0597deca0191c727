package id.sigi.programme.vocabulary;

/** Why a participation was revoked. */
public enum RevocationReason {
    NO_PURCHASE_IN_TIME,
    LATER_FOUND_INELIGIBLE
}
