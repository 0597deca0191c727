package id.sigi.studies.ratings;

import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.plan.ratings.RatingScale;
import id.sigi.methods.rating.Rating;
import id.sigi.methods.rating.RatingSeries;
import id.sigi.programme.fault.RequestFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What ratings must be for an audit to say anything of them; each refusal names a rating that is not so. */
final class RatingChecks {
    private RatingChecks() {}

    /** @throws RequestFault if they are not */
    static void check(RatingsPlan plan, List<Rating> ratings) {
        if (ratings.isEmpty()) {
            throw refused(
                    "no row has a score, an object and an assessor",
                    "Name other columns under columns, or change rows.filter");
        }
        checkScale(plan.scale(), ratings);
        checkSeveral(ratings);
        checkOnce(ratings);
        checkProviders(ratings);
        checkShared(ratings);
    }

    private static void checkSeveral(List<Rating> ratings) {
        if (ratings.stream().map(Rating::assessor).distinct().count() < 2) {
            throw refused(
                    "all scores are by one assessor, " + ratings.get(0).assessor()
                            + ", so that nothing can be said of agreement or severity",
                    "Name the column that tells assessors apart under columns.assessor, or collect scores of a second one");
        }
        if (ratings.stream().mapToDouble(Rating::score).distinct().count() < 2) {
            throw refused(
                    "all scores are " + ratings.get(0).score()
                            + ", so that neither objects nor assessors can be told apart",
                    "Name the column of the scores under columns.score, or change rows.filter");
        }
    }

    private static void checkScale(RatingScale scale, List<Rating> ratings) {
        List<Rating> outside =
                ratings.stream().filter(rating -> !scale.holds(rating.score())).toList();
        if (!outside.isEmpty()) {
            Rating first = outside.get(0);
            throw refused(
                    outside.size() + " of " + ratings.size() + " scores are not on the scale from " + scale.least()
                            + " to "
                            + scale.greatest()
                            + Optional.ofNullable(scale.step())
                                    .map(step -> " in steps of " + step)
                                    .orElse("")
                            + "; one is " + first.score() + ", of " + first.object() + " by " + first.assessor(),
                    "Correct the scores or scale, or leave such rows out with rows.filter");
        }
    }

    private static void checkOnce(List<Rating> ratings) {
        for (int i = 1; i < ratings.size(); i++) {
            Rating one = ratings.get(i - 1);
            Rating other = ratings.get(i);
            if (one.object().equals(other.object())
                    && one.phase().equals(other.phase())
                    && one.aspect().equals(other.aspect())
                    && one.assessor().equals(other.assessor())) {
                throw refused(
                        one.assessor() + " scored " + one.object() + " twice"
                                + (one.aspect().isEmpty() ? "" : " in the aspect " + one.aspect())
                                + (one.phase().isEmpty() ? "" : " in the phase " + one.phase()),
                        "Name the columns that tell the two apart under columns.aspect or columns.phase, or keep one of them"
                                + " with rows.filter");
            }
        }
    }

    private static void checkProviders(List<Rating> ratings) {
        Map<String, String> owners = new HashMap<>();
        for (Rating rating : ratings) {
            String owner = owners.putIfAbsent(rating.object(), rating.provider());
            if (owner != null && !owner.equals(rating.provider())) {
                throw refused(
                        rating.object() + " is of " + owner + " in one row and of " + rating.provider() + " in another",
                        "Derive a name of the object with its provider in it under rows.derive, and name that under"
                                + " columns.object");
            }
        }
    }

    private static void checkShared(List<Rating> ratings) {
        boolean isShared = RatingSeries.list(ratings).stream()
                .flatMap(series -> series.units().stream())
                .anyMatch(unit -> unit.length > 1);
        if (!isShared) {
            throw refused(
                    "no object was scored by two assessors in one phase and aspect, so that severity cannot be told from"
                            + " quality",
                    "Check columns.object, columns.phase and columns.aspect, or have some objects scored twice");
        }
    }

    private static RequestFault refused(String reason, String remedy) {
        return new RequestFault("The ratings cannot be audited", reason, remedy);
    }
}
