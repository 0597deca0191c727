package id.sigi.benchmarks;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.source.UserData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Times a file of Stata or SPSS: read once from end to end, and read and laid down for the engine. Arguments: the file, repeats, and {@code rows} for
 * the second as well.
 */
public final class LabelledSpeed {
    private static final double NANOS = 1e9;

    private LabelledSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int repeats = Integer.parseInt(arguments[1]);
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            long rows = UserData.at(file).examined().labelled().orElseThrow().rows();
            say("read once, " + rows + " rows", start);
        }
        if (arguments.length > 2) {
            Path folder = Files.createTempDirectory("labelled-");
            try (LakeSession session = LakeSession.open(LakeSettings.of(2, folder))) {
                for (int i = 0; i < repeats; i++) {
                    long start = System.nanoTime();
                    long rows = UserData.at(file).examined().read(session).rows().count();
                    say("read and laid down, " + rows + " rows", start);
                }
            }
        }
    }

    private static void say(String what, long start) {
        System.out.printf(Locale.ROOT, "%s: %.2f s%n", what, (System.nanoTime() - start) / NANOS);
    }
}
