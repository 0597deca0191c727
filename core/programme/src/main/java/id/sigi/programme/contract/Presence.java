package id.sigi.programme.contract;

/** Whether a field must be there. */
public enum Presence {
    REQUIRED,
    OPTIONAL
}
