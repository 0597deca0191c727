package id.sigi.reports.site;

import static id.sigi.reports.site.FixtureRows.effect;
import static id.sigi.reports.site.FixtureRows.interval;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up rows of the sets that describe: the flow of people, before and after, inclusion, work. */
final class MonitoringFixture {
    private static final List<String> SEXES = List.of("sex=FEMALE", "sex=MALE");

    private MonitoringFixture() {}

    static List<Estimate> monitoring() {
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

    static List<Estimate> transitions() {
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

    static List<Estimate> entrepreneurship() {
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

    static List<Estimate> inclusion() {
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

    static List<Estimate> labour() {
        List<Estimate> rows = new ArrayList<>();
        for (String group : Stream.concat(Stream.of("all"), SEXES.stream()).toList()) {
            rows.add(interval("P-8.3", group, 2_010, 3_900, "employed respondents"));
            rows.add(interval("P-8.5", group, 812, 4_712, "respondents in the labour force"));
            rows.add(interval("P-8.6", group, 420, 1_310, "respondents aged 18 to 24"));
        }
        return rows;
    }
}
