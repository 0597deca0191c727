package id.sigi.reports.site;

import static id.sigi.reports.site.FixtureRows.effect;
import static id.sigi.reports.site.FixtureRows.point;
import static id.sigi.reports.site.FixtureRows.share;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.ArrayList;
import java.util.List;

/** Made-up rows of the sets that compare those whom the lottery selected with the others. */
final class LotteryFixture {
    private LotteryFixture() {}

    static List<Estimate> impact() {
        List<Estimate> rows = new ArrayList<>();
        impact(rows, "is_employed", 0.588, 0.047, 0.011);
        impact(rows, "is_self_employed", 0.233, 0.028, 0.009);
        impact(rows, "is_business_owner", 0.030, 0.009, 0.005);
        impact(rows, "has_new_job", 0.283, 0.051, 0.010);
        impact(rows, "monthly_income_idr", 1_225_000, 122_500, 41_000);
        impact(rows, "has_used_certificate", 0.068, 0.117, 0.008);
        rows.add(Estimate.notEstimable(
                new Label(
                        "is_employed",
                        Estimand.ofWords("local average treatment effect"),
                        Contrast.ofWords("selected minus not selected"),
                        "sex=MALE",
                        Estimator.ofWords("2SLS")),
                Basis.arms(2_010, 2_200, "endline respondents"),
                "the first stage is empty"));
        return rows;
    }

    private static void impact(List<Estimate> rows, String outcome, double control, double effect, double error) {
        String contrast = "selected minus not selected";
        rows.add(point(outcome, "control mean", "all", control, Basis.rows(4_512, "endline respondents")));
        rows.add(effect(
                outcome,
                "intention-to-treat, programme-weighted",
                contrast,
                "all",
                "difference within cells, Neyman",
                effect * 1.04,
                error * 1.1,
                4_210,
                4_512));
        rows.add(effect(
                outcome,
                "intention-to-treat, precision-weighted",
                contrast,
                "all",
                "regression with cell effects, HC2",
                effect,
                error,
                4_210,
                4_512));
        rows.add(effect(
                outcome,
                "intention-to-treat, precision-weighted",
                contrast,
                "all",
                "regression with cell effects, CR2 by household",
                effect,
                error * 1.03,
                4_210,
                4_512));
        rows.add(effect(
                outcome,
                "local average treatment effect",
                contrast,
                "all",
                "2SLS with cell effects, clustered by household",
                effect / 0.9,
                error / 0.9,
                4_210,
                4_512));
        rows.add(effect(
                outcome,
                "first stage",
                contrast,
                "all",
                "regression with cell effects, HC2",
                0.902,
                0.004,
                4_210,
                4_512));
    }

    static List<Estimate> balance() {
        List<Estimate> rows = new ArrayList<>();
        String contrast = "selected minus not selected";
        for (String covariate :
                List.of("age", "sex=FEMALE", "is_urban", "education=TERTIARY", "baseline_is_employed")) {
            double level = covariate.equals("age") ? 29.4 : 0.44;
            rows.add(point(covariate, "mean, selected", "all", level, Basis.rows(6_512, "first draws")));
            rows.add(point(covariate, "mean, not selected", "all", level, Basis.rows(12_130, "first draws")));
            rows.add(effect(
                    covariate,
                    "difference",
                    contrast,
                    "all",
                    "regression with cell effects, HC2",
                    0.004,
                    0.007,
                    6_512,
                    12_130));
            rows.add(effect(covariate, "normalised difference", contrast, "all", "", 0.008, 0.01, 6_512, 12_130));
        }
        rows.add(effect("all covariates", "omnibus F", contrast, "all", "", 0.83, 0.5, 6_512, 12_130));
        return rows;
    }

    static List<Estimate> response() {
        return List.of(
                share("is_respondent", "share", "arm=TREATMENT", 4_210, 6_512, "invited applicants"),
                share("is_respondent", "share", "arm=CONTROL", 4_512, 8_130, "invited applicants"),
                effect(
                        "is_respondent",
                        "difference",
                        "selected minus not selected",
                        "all",
                        "Neyman",
                        0.09,
                        0.008,
                        6_512,
                        8_130));
    }
}
