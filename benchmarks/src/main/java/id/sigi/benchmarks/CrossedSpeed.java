package id.sigi.benchmarks;

import id.sigi.methods.mixed.CrossedData;
import id.sigi.methods.mixed.CrossedFit;
import id.sigi.methods.mixed.RandomFactor;
import id.sigi.methods.mixed.RestrictedLikelihood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Crossed random effects of students and lecturers on ratings (lme4's InstEval, which {@code crossed.R} writes), fitted with their conditional
 * standard deviations.
 *
 * <p>Arguments: the file with the columns s, d and y, rounds.
 */
public final class CrossedSpeed {
    private CrossedSpeed() {}

    public static void main(String[] arguments) throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of(arguments[0])).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        CrossedData data = CrossedData.of(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray(),
                List.of(),
                List.of(
                        RandomFactor.of("s", rows.stream().map(row -> row[0]).toList()),
                        RandomFactor.of("d", rows.stream().map(row -> row[1]).toList())));
        for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
            long start = System.nanoTime();
            CrossedFit fit = RestrictedLikelihood.fit(data);
            double effect = fit.effects(1)[0];
            double deviation = fit.conditionalDeviations(1)[0];
            double other = fit.conditionalDeviations(0)[0];
            System.out.printf(
                    Locale.ROOT,
                    "sigi %8.3f s  deviance %.6f  sd %.7f %.7f %.7f  first lecturer %.7f (%.7f)  first student (%.7f)%n",
                    (System.nanoTime() - start) / 1e9,
                    fit.deviance(),
                    Math.sqrt(fit.variance(0)),
                    Math.sqrt(fit.variance(1)),
                    Math.sqrt(fit.residualVariance()),
                    effect,
                    deviation,
                    other);
        }
    }
}
