package id.sigi.programme.operation;

import java.util.stream.IntStream;

/**
 * An assessor's scores of the four aspects of the handbook, each 1 to 5.
 *
 * @param labourMarket fit with labour-market need
 * @param requirements main requirements
 * @param curriculum curriculum
 * @param administration administrative requirements
 */
public record Scores(int labourMarket, int requirements, int curriculum, int administration) {
    public Scores {
        if (IntStream.of(labourMarket, requirements, curriculum, administration)
                .anyMatch(score -> score < 1 || score > 5)) {
            throw new IllegalArgumentException("a score is 1 to 5");
        }
    }
}
