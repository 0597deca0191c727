package id.sigi.studies.experiment.clustering;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.identity.CovarianceType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says where clusters are too few for their errors to be believed: below five Satterthwaite degrees of freedom the t-distribution of CR2 no
 * longer holds its level (Pustejovsky and Tipton 2018), as with one treated cluster.
 */
public final class FewClustersNote {
    private static final double LEAST = 5;

    private FewClustersNote() {}

    public static Optional<String> sentence(List<Estimate> estimates) {
        String outcomes = estimates.stream()
                .filter(FewClustersNote::isDoubtful)
                .map(row -> row.label().outcome().words())
                .distinct()
                .collect(Collectors.joining(", "));
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.of("Warning: Satterthwaite degrees of freedom below 5 for " + outcomes
                        + ": too few clusters carry the effect, so its interval and p-value must not be relied on;"
                        + " randomisation inference does not need them.");
    }

    private static boolean isDoubtful(Estimate row) {
        return row.label().estimator().covariance() == CovarianceType.CR2
                && row.inference().df().isPresent()
                && row.inference().df().getAsDouble() < LEAST;
    }
}
