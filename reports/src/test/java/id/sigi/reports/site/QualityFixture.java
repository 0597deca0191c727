package id.sigi.reports.site;

import static id.sigi.reports.site.FixtureRows.point;
import static id.sigi.reports.site.FixtureRows.share;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.ArrayList;
import java.util.List;

/** Made-up rows of the quality of courses. */
final class QualityFixture {
    private QualityFixture() {}

    static List<Estimate> quality() {
        List<Estimate> rows = new ArrayList<>();
        for (String outcome : List.of(
                "score_mean",
                "score_labour_market",
                "score_requirements",
                "score_curriculum",
                "score_administration")) {
            Basis courses = Basis.rows(180, "assessed courses");
            rows.add(Estimate.of(
                    new Label(
                            outcome,
                            Estimand.ofWords("Krippendorff alpha, ordinal"),
                            Contrast.NONE,
                            "all",
                            Estimator.ofWords("")),
                    Inference.interval(0.62, 0.51, 0.71),
                    courses));
            rows.add(Estimate.of(
                    new Label(outcome, Estimand.ofWords("ICC(2,1)"), Contrast.NONE, "all", Estimator.ofWords("")),
                    Inference.interval(0.58, 0.49, 0.66),
                    courses));
        }
        long[] stars = {12, 31, 140, 890, 4_657};
        for (int i = 0; i < stars.length; i++) {
            rows.add(share("stars", "share", "stars=" + (i + 1), stars[i], 5_730, "ratings"));
        }
        rows.add(point("stars", "mean", "all", 4.77, Basis.rows(5_730, "ratings")));
        for (int i = 1; i <= 12; i++) {
            String provider = "provider_id=LPK-%02d".formatted(i);
            Basis scores = Basis.rows(4L + i, "assessments");
            rows.add(point("provider_mean", "raw mean", provider, 2.4 + 0.18 * i, scores));
            double shrunken = 3.5 + (2.4 + 0.18 * i - 3.5) * 0.7;
            rows.add(Estimate.of(
                    new Label(
                            "provider_mean",
                            Estimand.ofWords("shrunken mean"),
                            Contrast.NONE,
                            provider,
                            Estimator.ofWords("empirical Bayes")),
                    Inference.interval(shrunken, shrunken - 0.22, shrunken + 0.22),
                    scores));
        }
        return rows;
    }
}
