package id.sigi.programme.vocabulary;

/** Channel of a complaint. */
public enum ComplaintChannel {
    HOTLINE,
    LIVE_CHAT,
    WEB_FORM
}
