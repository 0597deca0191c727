package id.sigi.programme.fault;

import java.util.stream.Stream;

/** What lies behind something that was thrown. */
public final class Causes {
    /** Deeper ones are of engines that wrap their own, or go in a circle. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** It and its causes, from the outside in. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, fault -> fault != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
