package id.sigi.reports.site;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.input.IngestionCounts;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One set per identifier with numbers of the size that a run of 20,000 applicants gives. The numbers are made up. */
final class ProgrammeFixture {
    private static final List<String> SEXES = List.of("sex=FEMALE", "sex=MALE");

    private ProgrammeFixture() {}

    static ReportInput input() {
        return input("Program Kartu Prakerja: example report");
    }

    static ReportInput input(String title) {
        return new ReportInput(
                        title,
                        new RunFacts(
                                        "default scenario",
                                        "0.1.0",
                                        "Synthetic programme of 20,000 applicants, seed 20200411",
                                        RunFacts.Origin.SYNTHETIC)
                                .withPeriod(new RunFacts.Period(
                                        LocalDate.of(2020, 4, 11),
                                        LocalDate.of(2021, 8, 17),
                                        LocalDate.of(2021, 10, 1))),
                        List.of(
                                new IngestionCounts("outbox", 312_540, 304_102, 6_211, 2_227),
                                new IngestionCounts("late-events.jsonl", 1_204, 1_190, 4, 10)),
                        ReportInput.release(sets(), DisclosureRules.withDefaults()))
                .withMinimumCell(DisclosureRules.withDefaults().minimumCell());
    }

    static List<EstimateSet> sets() {
        return List.of(
                set("monitoring", Evidence.DESCRIPTIVE, monitoring()),
                set("transitions", Evidence.BEFORE_AFTER, transitions()),
                set("entrepreneurship", Evidence.BEFORE_AFTER, entrepreneurship()),
                set("inclusion", Evidence.DESCRIPTIVE, inclusion()),
                set("labour", Evidence.SURVEY, labour()),
                set("impact", Evidence.LOTTERY, impact()),
                set("balance", Evidence.LOTTERY, balance()),
                set("response", Evidence.LOTTERY, response()),
                set("quality", Evidence.MEASUREMENT, quality()));
    }

    private static EstimateSet set(String id, Evidence evidence, List<Estimate> rows) {
        return new EstimateSet(
                id,
                evidence,
                new Provenance(
                        "prakerja-" + id,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        List.of(
                                new TableVersion("gold.person_draws", "12", 31_204),
                                new TableVersion("gold.survey_panel", "7", 18_220)),
                        "0.1.0",
                        20_200_411),
                List.of(new FlowStep("rows read", 31_204, 31_204), new FlowStep("first draw", 31_204, 18_642)),
                List.of("Intervals are 95 % intervals.", "Rows with a missing outcome are left out and counted."),
                rows.stream().map(ProgrammeFixture::declared).toList());
    }

    private static Estimate declared(Estimate row) {
        String outcome = row.label().outcome();
        if (outcome.startsWith("score_") || outcome.equals("provider_mean")) {
            return row.exposing(Exposure.THINGS);
        }
        return outcome.equals("registered") ? row.exposing(Exposure.BY_DEFINITION) : row;
    }

    private static List<Estimate> monitoring() {
        List<Estimate> rows = new ArrayList<>();
        step(rows, "registered", 20_000, 20_000, "registered applicants");
        step(rows, "verified", 19_640, 20_000, "registered applicants");
        step(rows, "applied", 19_102, 19_640, "verified applicants");
        step(rows, "drawn", 18_642, 19_102, "applicants who applied to a wave");
        step(rows, "selected", 6_512, 18_642, "applicants in a draw");
        step(rows, "purchased", 5_991, 6_512, "beneficiaries");
        step(rows, "completed", 5_730, 5_991, "beneficiaries who bought a course");
        step(rows, "paid", 5_602, 5_730, "beneficiaries who completed a course");
        step(rows, "survey_1", 4_760, 5_602, "beneficiaries who received an incentive");
        step(rows, "survey_2", 3_912, 4_760, "beneficiaries who answered survey 1");
        step(rows, "survey_3", 3_310, 3_912, "beneficiaries who answered surveys 1 and 2");
        for (int wave = 1; wave <= 6; wave++) {
            String who = "applicants drawn in the wave";
            rows.add(share("selected", "share", "wave=" + wave, 900L + 70L * wave, 5_400 - 310L * wave, who));
        }
        List<String> states = List.of("SELECTED", "REVOKED", "PURCHASED", "COMPLETED", "PAID");
        long[] people = {6, 521, 255, 128, 5_602};
        for (int i = 0; i < people.length; i++) {
            String state = "beneficiary_status=" + states.get(i);
            rows.add(share(state, "share", "all", people[i], 6_512, "beneficiaries"));
        }
        rows.add(point("disbursed_idr", "total", "all", 13_865_400_000.0, Basis.rows(5_602, "beneficiaries")));
        for (int wave = 1; wave <= 6; wave++) {
            rows.add(point(
                    "disbursed_idr", "total", "wave=" + wave, 2.1e9 + 5e7 * wave, Basis.rows(930, "beneficiaries")));
        }
        rows.add(point("training_spent_idr", "total", "all", 5_412_350_000.0, Basis.rows(5_991, "purchasers")));
        for (String channel : List.of("HOTLINE", "LIVE_CHAT", "WEB_FORM")) {
            String group = "complaint_channel=" + channel;
            rows.add(point("complaints", "count", group, 412, Basis.rows(412, "complaints")));
            rows.add(point("complaint_response_hours", "median", group, 5.25, Basis.rows(401, "complaints answered")));
            rows.add(point("complaint_resolution_hours", "mean", group, 52.4, Basis.rows(380, "complaints resolved")));
        }
        return rows;
    }

    private static void step(List<Estimate> rows, String outcome, long people, long base, String who) {
        long women = people * 49 / 100;
        long womenBase = base * 48 / 100 + 200;
        rows.add(share(outcome, "share", "all", people, base, who));
        rows.add(share(outcome, "share", "sex=FEMALE", women, womenBase, who));
        rows.add(share(outcome, "share", "sex=MALE", people - women, base - womenBase + 400, who));
    }

    private static List<Estimate> transitions() {
        List<String> states = List.of(
                "EMPLOYEE",
                "CASUAL",
                "SELF_EMPLOYED",
                "EMPLOYER",
                "FAMILY_WORKER",
                "UNEMPLOYED",
                "OUTSIDE_LABOUR_FORCE");
        long[][] counts = {
            {512, 22, 41, 12, 3, 38, 20}, {31, 140, 36, 2, 5, 21, 14}, {28, 19, 388, 24, 11, 18, 16},
            {2, 1, 11, 31, 0, 1, 1}, {10, 12, 22, 1, 51, 12, 10}, {221, 92, 187, 15, 18, 614, 71},
            {44, 21, 66, 4, 14, 92, 190}
        };
        List<Estimate> rows = new ArrayList<>();
        for (String group : List.of("all", "sex=FEMALE", "sex=MALE")) {
            for (int from = 0; from < states.size(); from++) {
                long[] row = part(counts[from], group);
                long base =
                        IntStream.range(0, row.length).mapToLong(i -> row[i]).sum();
                for (int to = 0; to < states.size(); to++) {
                    double p = (double) row[to] / base;
                    rows.add(Estimate.of(
                            new Label(
                                    "transition",
                                    Estimand.ofWords("row share"),
                                    Contrast.of(Contrast.Kind.TRANSITION, states.get(from), states.get(to)),
                                    group,
                                    Estimator.ofWords("proportion, Wilson interval")),
                            Inference.interval(p, Math.max(0, p - 0.02), Math.min(1, p + 0.02)),
                            Basis.share(
                                    row[to],
                                    base,
                                    "recipients with status " + states.get(from)
                                            + " at registration who answered survey 3")));
                }
            }
        }
        return rows;
    }

    private static long[] part(long[] row, String group) {
        return IntStream.range(0, row.length)
                .mapToLong(i -> switch (group) {
                    case "sex=FEMALE" -> row[i] / 2;
                    case "sex=MALE" -> row[i] - row[i] / 2;
                    default -> row[i];
                })
                .toArray();
    }

    private static List<Estimate> entrepreneurship() {
        List<Estimate> rows = new ArrayList<>();
        String who = "recipients who answered survey 3";
        for (String group : List.of("all", "sex=FEMALE", "sex=MALE", "age_band=18-24", "age_band=25-34")) {
            long n = group.equals("all") ? 3_310 : 1_655;
            rows.add(share("entrepreneur", "share before", group, n / 5, n, who));
            rows.add(share("entrepreneur", "share after", group, n / 4, n, who));
            rows.add(effect("entrepreneur", "change", "after minus before", group, "McNemar", 0.05, 0.008, 0, n));
            rows.add(share("entrepreneur", "entry rate", group, n / 10, n - n / 5, who));
            rows.add(share("entrepreneur", "exit rate", group, n / 25, n / 5, who));
        }
        return rows;
    }

    private static List<Estimate> inclusion() {
        List<Estimate> rows = new ArrayList<>();
        List<String> groups = List.of(
                "all",
                "sex=FEMALE",
                "sex=MALE",
                "is_urban=true",
                "is_urban=false",
                "disability=NONE",
                "disability=ANY",
                "education=PRIMARY_OR_BELOW",
                "education=SENIOR_SECONDARY",
                "education=TERTIARY",
                "age_band=18-24",
                "age_band=55-64");
        for (String outcome : List.of("P-4.3", "P-8.10", "applied", "selected", "completed")) {
            for (int i = 0; i < groups.size(); i++) {
                long n = i == 0 ? 6_512 : 3_400 - 260L * i;
                String who = outcome.equals("P-4.3") ? "selected applicants" : "applicants";
                rows.add(share(outcome, "share", groups.get(i), n * (60 + i) / 100, n, who));
            }
            for (String contrast : List.of("FEMALE over MALE", "RURAL over URBAN")) {
                rows.add(effect(
                        outcome,
                        "parity index",
                        contrast,
                        "all",
                        "ratio of shares, delta method",
                        0.97,
                        0.02,
                        3_100,
                        3_400));
                rows.add(effect(
                        outcome,
                        "adjusted parity index",
                        contrast,
                        "all",
                        "ratio of shares, delta method",
                        0.97,
                        0.02,
                        3_100,
                        3_400));
            }
        }
        rows.add(share("beneficiaries", "share", "sex=FEMALE", 3_190, 6_512, "beneficiaries"));
        rows.add(share("beneficiaries", "share", "sex=MALE", 3_322, 6_512, "beneficiaries"));
        return rows;
    }

    private static List<Estimate> labour() {
        List<Estimate> rows = new ArrayList<>();
        for (String group : Stream.concat(Stream.of("all"), SEXES.stream()).toList()) {
            rows.add(interval("P-8.3", group, 2_010, 3_900, "employed respondents"));
            rows.add(interval("P-8.5", group, 812, 4_712, "respondents in the labour force"));
            rows.add(interval("P-8.6", group, 420, 1_310, "respondents aged 18 to 24"));
        }
        return rows;
    }

    private static Estimate interval(String outcome, String group, long numerator, long denominator, String who) {
        double p = (double) numerator / denominator;
        return Estimate.of(
                new Label(
                        outcome,
                        Estimand.ofWords("share"),
                        Contrast.NONE,
                        group,
                        Estimator.ofWords("proportion, Wilson interval")),
                Inference.interval(p, p - 0.015, p + 0.015),
                Basis.share(numerator, denominator, who));
    }

    private static List<Estimate> impact() {
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

    private static List<Estimate> balance() {
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

    private static List<Estimate> response() {
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

    private static List<Estimate> quality() {
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

    private static Estimate share(String outcome, String estimand, String group, long n, long base, String who) {
        return Estimate.of(
                new Label(outcome, Estimand.ofWords(estimand), Contrast.NONE, group, Estimator.ofWords("count")),
                Inference.point((double) n / base),
                Basis.share(n, base, who));
    }

    private static Estimate point(String outcome, String estimand, String group, double value, Basis basis) {
        return Estimate.of(
                new Label(outcome, Estimand.ofWords(estimand), Contrast.NONE, group, Estimator.ofWords("")),
                Inference.point(value),
                basis);
    }

    private static Estimate effect(
            String outcome,
            String estimand,
            String contrast,
            String group,
            String estimator,
            double effect,
            double error,
            long treated,
            long control) {
        double z = effect / error;
        Inference numbers = new Inference(
                OptionalDouble.of(effect),
                OptionalDouble.of(error),
                OptionalDouble.empty(),
                OptionalDouble.of(z),
                OptionalDouble.of(Math.exp(-0.717 * Math.abs(z) - 0.416 * z * z)),
                OptionalDouble.empty(),
                OptionalDouble.of(effect - 1.96 * error),
                OptionalDouble.of(effect + 1.96 * error));
        Basis basis = treated == 0
                ? Basis.rows(control, "recipients who answered survey 3")
                : Basis.arms(treated, control, "people");
        return Estimate.of(
                new Label(
                        outcome,
                        Estimand.ofWords(estimand),
                        Contrast.ofWords(contrast),
                        group,
                        Estimator.ofWords(estimator)),
                numbers,
                basis);
    }
}
