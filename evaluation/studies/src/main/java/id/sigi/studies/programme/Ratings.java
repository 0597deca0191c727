package id.sigi.studies.programme;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.shrinkage.EmpiricalBayes;
import id.sigi.methods.shrinkage.Heterogeneity;
import id.sigi.programme.contract.Fields;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stars given by beneficiaries: their distribution, and providers' means before and after shrinkage. */
final class Ratings {
    private static final int MOST_STARS = 5;
    private static final String PROVIDER_MEAN = "provider_mean";

    private Ratings() {}

    static List<Estimate> estimates(Tally ratings) {
        List<Estimate> estimates = new ArrayList<>();
        Shares share = new Shares(Fields.STARS.name(), Group.ALL.has(), Group.ALL.has(), "ratings");
        for (int stars = 1; stars <= MOST_STARS; stars++) {
            Group given = Group.of(Fields.STARS, Integer.toString(stars));
            Shares ofStars = new Shares(share.outcome(), given.has(), share.base(), share.baseName());
            estimates.add(ofStars.ofRegister(ratings, new Group(given.subgroup(), Group.ALL.has())));
        }
        estimates.add(mean(ratings));
        estimates.addAll(providers(ratings));
        return estimates;
    }

    private static Estimate mean(Tally ratings) {
        Label label = new Label(Fields.STARS.name(), "mean", "", Label.ALL, "mean");
        Basis basis = Basis.rows(ratings.count(), "ratings");
        return ratings.count() == 0
                ? Estimate.notEstimable(label, basis, "there are no ratings")
                : Estimate.of(label, Inference.point(moments(ratings).mean()), basis);
    }

    private static List<Estimate> providers(Tally ratings) {
        Map<String, Moments> byProvider = new TreeMap<>();
        ratings.countBy(cell -> cell.value(Fields.PROVIDER_ID.name()))
                .keySet()
                .forEach(provider -> byProvider.put(
                        provider,
                        moments(ratings.where(
                                cell -> cell.value(Fields.PROVIDER_ID.name()).equals(provider)))));
        Optional<EmpiricalBayes> shrunken = EmpiricalBayes.find(byProvider, Heterogeneity.REML);
        Map<String, Inference> posterior = new TreeMap<>();
        shrunken.ifPresent(model -> model.units().forEach(unit -> posterior.put(unit.unit(), unit.inference())));
        List<Estimate> estimates = new ArrayList<>();
        byProvider.forEach((provider, moments) -> {
            Basis basis = Basis.rows(moments.n(), "ratings of the provider's courses");
            estimates.add(Estimate.of(label("raw mean", provider, "mean"), Inference.point(moments.mean()), basis));
            Label label = label("shrunken mean", provider, "empirical Bayes, REML");
            estimates.add(Optional.ofNullable(posterior.get(provider))
                    .map(inference -> Estimate.of(label, inference, basis))
                    .orElseGet(() -> Estimate.notEstimable(label, basis, "the ratings do not vary within providers")));
        });
        return estimates;
    }

    /** Moments of the stars, exactly: they are whole numbers. */
    private static Moments moments(Tally ratings) {
        Moments moments = Moments.EMPTY;
        for (Tally.Cell cell : ratings.cells()) {
            moments = moments.plus(new Moments(cell.count(), cell.number(Fields.STARS.name()), 0));
        }
        return moments;
    }

    private static Label label(String estimand, String provider, String estimator) {
        return new Label(PROVIDER_MEAN, estimand, "", Fields.PROVIDER_ID.name() + "=" + provider, estimator);
    }
}
