package id.sigi.app.process;

import java.util.Locale;

/** Memory for Java's objects. */
final class Heap {
    /** What runs were seen to need. */
    static final String NEEDS = "runs of a hundred thousand rows need 1 GB, those of ten million 8 GB";

    private static final long MEGABYTE = 1L << 20;

    private Heap() {}

    /** The most that this process may use, in words. */
    static String most() {
        return String.format(Locale.ROOT, "%,d MB", Runtime.getRuntime().maxMemory() / MEGABYTE);
    }
}
