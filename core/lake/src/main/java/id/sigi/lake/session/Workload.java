package id.sigi.lake.session;

/** What a session is for; decides whether compiling each query pays off. */
public enum Workload {
    /** Up to some hundred thousand rows and many queries: plans are interpreted, because compiling them would take longer than running them. */
    SHORT,
    /** Large tables: plans are compiled. */
    LONG
}
