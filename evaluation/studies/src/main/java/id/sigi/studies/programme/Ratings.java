package id.sigi.studies.programme;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.moments.Moments;
import id.sigi.programme.contract.Fields;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stars given by beneficiaries: their distribution and their mean, which says little because nearly all are five. */
final class Ratings {
    private static final int MOST_STARS = 5;

    private Ratings() {}

    static List<Estimate> estimates(Tally ratings) {
        List<Estimate> estimates = new ArrayList<>();
        Shares share = new Shares(Fields.STARS.name(), Group.ALL.has(), Group.ALL.has(), "ratings");
        for (int stars = 1; stars <= MOST_STARS; stars++) {
            Group given = Group.of(Fields.STARS, Integer.toString(stars));
            Shares ofStars = new Shares(share.outcome(), given.has(), share.base(), share.baseName());
            estimates.add(ofStars.ofRegister(ratings, new Group(given.subgroup(), Group.ALL.has())));
        }
        estimates.add(mean(ratings).exposing(levels(ratings)));
        return estimates;
    }

    /** With the number of ratings, the mean gives the sum of the stars, and so a count that alone is withheld. */
    private static Exposure levels(Tally ratings) {
        Heads heads = Heads.of(ratings);
        List<HeadCount> counts = new ArrayList<>(List.of(heads.count("ratings", Group.ALL.has())));
        for (int stars = 1; stars <= MOST_STARS; stars++) {
            Group given = Group.of(Fields.STARS, Integer.toString(stars));
            counts.add(heads.count(given.subgroup(), given.has()));
        }
        return Exposure.of(counts);
    }

    private static Estimate mean(Tally ratings) {
        Label label = new Label(
                Fields.STARS.name(),
                Estimand.of(Quantity.MEAN),
                Contrast.NONE,
                Label.ALL,
                Estimator.of(Procedure.MEAN));
        Basis basis = Basis.rows(ratings.count(), "ratings");
        return ratings.count() == 0
                ? Estimate.notEstimable(label, basis, "there are no ratings")
                : Estimate.of(label, Inference.point(moments(ratings).mean()), basis);
    }

    /** Moments of the stars, by provider and number of stars one after the other: the same bits however much finer the tally is. */
    private static Moments moments(Tally ratings) {
        Map<List<String>, Long> counts = new TreeMap<>(
                Comparator.<List<String>, String>comparing(key -> key.get(0)).thenComparing(key -> key.get(1)));
        ratings.cells()
                .forEach(cell -> counts.merge(
                        List.of(cell.value(Fields.PROVIDER_ID.name()), cell.value(Fields.STARS.name())),
                        cell.count(),
                        Long::sum));
        Moments moments = Moments.EMPTY;
        for (Map.Entry<List<String>, Long> cell : counts.entrySet()) {
            moments = moments.plus(
                    new Moments(cell.getValue(), Integer.parseInt(cell.getKey().get(1)), 0));
        }
        return moments;
    }
}
