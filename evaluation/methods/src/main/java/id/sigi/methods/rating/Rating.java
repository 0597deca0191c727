package id.sigi.methods.rating;

import java.util.List;
import java.util.Objects;

/**
 * One score.
 *
 * @param object what is scored
 * @param assessor who scores
 * @param circumstances provider, phase, time and whether it is an anchor
 * @param aspect what of it is scored; empty for the whole
 * @param score the score
 * @param covariates numbers for which scores are adjusted, of all ratings as many
 */
public record Rating(
        String object,
        String assessor,
        Circumstances circumstances,
        String aspect,
        double score,
        List<Double> covariates) {
    public Rating {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(assessor, "assessor");
        Objects.requireNonNull(circumstances, "circumstances");
        Objects.requireNonNull(aspect, "aspect");
        covariates = List.copyOf(covariates);
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    /**
     * Of a score.
     *
     * @param provider whose object it is; empty where none is told
     * @param phase in which phase; empty where there is one
     * @param time when; not a number where it is not told
     * @param isAnchor whether the object is there to compare assessors
     */
    public record Circumstances(String provider, String phase, double time, boolean isAnchor) {
        public Circumstances {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(phase, "phase");
        }
    }

    public String provider() {
        return circumstances.provider();
    }

    public String phase() {
        return circumstances.phase();
    }

    /** The same score of the whole, or of another aspect. */
    Rating with(String otherAspect, double otherScore) {
        return new Rating(object, assessor, circumstances, otherAspect, otherScore, covariates);
    }
}
