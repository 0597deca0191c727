package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide to plans, docs/PLANS.md, against the plans that ship, what the command prints of them, and R. Reference numbers of plan-guide.R
 * with R 4.2.2, estimatr 1.0.0, sandwich 3.0.2, survey 4.1-1 and lme4 1.1-31; the command prints seven digits, so that 1e-6 of a number is what can be asked.
 */
@Tag("scenario")
class PlanGuideTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PLANS = ROOT.resolve("examples").resolve("plans");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|text)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final double TOLERANCE = 1e-6;
    private static final Map<String, List<String>> PRINTED = new HashMap<>();

    private static String guide;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(DOCS.resolve("PLANS.md"));
    }

    private static List<String> blocks(String language) {
        return BLOCK.matcher(guide)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> evaluate(Path plan, String data) {
        Spoken spoken = Spoken.sigi(
                "evaluate",
                plan.toString(),
                "--data",
                PLANS.resolve(data + ".csv").toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        return spoken.out().lines().toList();
    }

    /** What the command prints of a plan that ships, each carried out once. */
    private static List<String> printed(String name) {
        return PRINTED.computeIfAbsent(name, plan -> evaluate(PLANS.resolve(plan + ".yaml"), plan));
    }

    /** How wide columns are depends on rows that the guide does not show. */
    private static String withoutWidths(String line) {
        return line.strip().replaceAll(" +", " ");
    }

    @Test
    void theGuideQuotesEachPlanAsItShips() throws IOException {
        List<String> quoted = blocks("yaml");
        assertTrue(names().size() >= 8, "a plan for each design, not " + names());
        assertEquals(names().size(), quoted.size());
        TreeSet<String> shipped = new TreeSet<>();
        for (String name : names()) {
            shipped.add(Files.readString(PLANS.resolve(name + ".yaml")));
        }
        assertEquals(shipped, new TreeSet<>(quoted));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGuidePrintsWhatTheCommandPrints(String name) {
        String command = "$ ./sigi evaluate examples/plans/" + name + ".yaml --data examples/plans/" + name + ".csv\n";
        List<String> shown = blocks("text").stream()
                .filter(block -> block.startsWith(command))
                .flatMap(block -> block.substring(command.length()).lines())
                .map(PlanGuideTest::withoutWidths)
                .toList();
        List<String> all =
                printed(name).stream().map(PlanGuideTest::withoutWidths).toList();
        int at = 0;
        for (String line : shown) {
            if (!line.equals("...")) {
                int found = all.subList(at, all.size()).indexOf(line);
                assertTrue(
                        found >= 0,
                        () -> "the command does not print (any more, or not there): " + line + "\n"
                                + String.join("\n", printed(name)));
                at += found + 1;
            }
        }
        assertTrue(at > 3, name + " has lines of output in the guide");
    }

    /** The cells of a row; where arms are compared in several ways, the outcome with its contrast is one. */
    private static String[] cells(String line) {
        String[] cells = line.strip().split(" {2,}");
        boolean hasContrast = cells.length > 1
                && (cells[1].contains(" minus ") || cells[1].contains(" -> ") || cells[1].equals("all arms"));
        return hasContrast ? line.strip().replaceFirst(" {2,}", ", ").split(" {2,}") : cells;
    }

    private static void assertRow(List<String> lines, String row, double... expected) {
        String[] cells = lines.stream()
                .map(line -> cells(line))
                .filter(fields -> fields.length > 6
                        && String.join(" / ", Arrays.copyOf(fields, 4)).startsWith(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + row + "\n" + String.join("\n", lines)));
        List<String> numbers = Stream.of(cells)
                .skip(4)
                .flatMap(cell -> Stream.of(cell.split(" \\.\\. ")))
                .toList();
        for (int i = 0; i < expected.length; i++) {
            double found = Double.parseDouble(numbers.get(i));
            assertEquals(expected[i], found, TOLERANCE * Math.abs(expected[i]), row);
        }
    }

    /** Estimate, standard error and 95 % interval of each design's effect, by the calls of plan-guide.R. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "individual-lottery | income / intention-to-treat / all / difference of means | 233.2822925 | 76.12550621 | 83.20383283 | 383.3607522",
                "individual-lottery | income / intention-to-treat / all / regression with interacted | 212.1356991 | 52.70652519 | 108.3302825 | 315.9411158",
                "individual-lottery | income / local average treatment effect | 312.8437915 | 99.272346 | 117.3493526 | 508.3382304",
                "stratified-lottery | income / intention-to-treat, programme-weighted | 253.6050476 | 41.81138471 | 171.452489 | 335.7576063",
                "stratified-lottery | income / intention-to-treat, precision-weighted | 263.4978397 | 40.84224478 | 183.2515065 | 343.7441728",
                "stratified-lottery | income / local average treatment effect | 320.5992991 | 48.49788731 | 225.3112549 | 415.8873432",
                "household-lottery | income / intention-to-treat, programme-weighted | 189.6520874 | 63.70662467 | 63.73116156 | 315.5730133",
                "household-lottery | income / intention-to-treat, precision-weighted | 188.9191819 | 63.532949 | 62.83370643 | 315.0046574",
                "household-cap | income / intention-to-treat, precision-weighted | 240.4650764 | 47.36357329 | 146.5844222 | 334.3457306",
                "several-arms | income, large minus none / intention-to-treat, programme-weighted / all / difference within cells, Neyman | 221.0045747 | 58.430946 | 106.1189814 | 335.890168",
                "several-arms | income, small minus none / intention-to-treat, programme-weighted / all / difference within cells, Neyman | 87.85706239 | 64.21016666 | -38.44750637 | 214.1616312",
                "several-arms | income, large minus small / intention-to-treat, programme-weighted / all / difference within cells, Neyman | 157.3038889 | 62.69212551 | 33.97029249 | 280.6374853",
                "several-arms | income, large minus none / local average treatment effect | 304.2153851 | 80.35038251 | 146.2361877 | 462.1945824",
                "several-arms | income, large minus none / intention-to-treat, precision-weighted | 255.8070209 | 40.26593982 | 176.7052173 | 334.9088245",
                "several-arms | income, small minus none / intention-to-treat, precision-weighted | 100.1162889 | 44.66179476 | 12.37889761 | 187.8536801",
                "several-arms | income, large minus small / intention-to-treat, precision-weighted | 155.690732 | 44.19676392 | 68.86688654 | 242.5145776",
                "village-lottery | income / intention-to-treat, programme-weighted | 189.192079 | 92.18665029 | -1.071815964 | 379.4559739",
                "village-lottery | income / intention-to-treat, precision-weighted | 188.5043566 | 92.30625295 | -1.586861849 | 378.5955751",
                "matched-pairs | income / intention-to-treat, programme-weighted | 232.09 | 37.61467609 | 157.4543221 | 306.7256779",
                "waiting-list | income / effect on takers | 344.5013061 | 85.22399952 | 156.9245479 | 532.0780643",
                "re-entry | income_0 / dynamic intention-to-treat | 186.8616722 | 32.1583128 | 122.9667753 | 250.756569",
                "re-entry | income_0 / effect of taking part | 228.694592 | 37.29447552 | 155.5987632 | 301.7904209",
                "re-entry | income_1 / effect of taking part | 265.6510228 | 49.17364643 | 169.2724468 | 362.0295988",
                "re-entry | income_2 / effect of taking part | 312.8248672 | 59.82981093 | 195.5605926 | 430.0891418",
                "survey | unemployment_rate / ratio / all | 0.1299771747 | 0.01814895686 | 0.0932365324 | 0.1667178171",
                "survey | unemployment_rate / ratio / women | 0.147107438 | 0.03076917746 | 0.08464268691 | 0.2095721891",
                "survey | participation_rate / mean / all | 0.6818260418 | 0.0298342626 | 0.6214297348 | 0.7422223489",
                "survey | participation_rate / mean / woman=0 | 0.7356234867 | 0.03146728267 | 0.6719213033 | 0.7993256701",
                "survey | participation_rate / mean / woman=1 | 0.6101250504 | 0.04633625025 | 0.5163222158 | 0.703927885",
                "survey | participation_rate / mean / stratum=rural-B, woman=1 | 0.5634365634 | 0.08914356875 | 0.3617798009 | 0.765093326",
                "labour-panel | baseline to half_year, unemployed -> employed / row share / all | 0.2939774697 | 0.04600854784 | 0.2107953198 | 0.3936130609",
                "labour-panel | baseline to half_year, unemployed -> not_interviewed / row share / all | 0.3208405546 | 0.04160686468 | 0.2435781379 | 0.4093478881",
                "labour-panel | baseline to half_year, unemployed -> employed / row share / woman=1 | 0.2703068592 | 0.05583255358 | 0.1741331251 | 0.3942411899",
                "labour-panel | baseline to half_year, interviewed in both, unemployed -> employed / row share / all / weighted | 0.4328548644 | 0.04888377189 | 0.3389921228 | 0.5317978712",
                "labour-panel | baseline to half_year, interviewed in both=employed / share before / all | 0.5799204867 | 0.01879876223 | 0.5413930178 | 0.6174980354",
                "labour-panel | baseline to half_year, interviewed in both=employed / share after / all | 0.6316999569 | 0.01993474401 | 0.5904412756 | 0.6711174129",
                "labour-panel | baseline to half_year, interviewed in both=employed / change / all | 0.05177947023 | 0.01692771452 | 0.01733977609 | 0.08621916437",
                "indicators | P-4.3 / difference explained by endowments / all / decomposition by linear | 0.0515788976 | 0.01488579519 | 0.02240327515 | 0.08075452005",
                "indicators | P-4.3 / unexplained difference / all / decomposition by linear | -0.07009598882 | 0.03926064165 | -0.1470454325 | 0.006853454824",
                "indicators | chosen / contribution of the stage to the gap, log ratio / all / ratio of passing rates | 0.04354824525 | 0.04183092854 | -0.03843886813 | 0.1255353586",
                "indicators | finished / contribution of the stage to the gap, log ratio / all / ratio of passing rates | 0.0349233702 | 0.05447159397 | -0.07183899216 | 0.1416857326",
                "indicators | finished / gap over all stages, log ratio / all / ratio of passing rates | 0.07847161544 | 0.06868028197 | -0.05613926367 | 0.2130824945",
                "survey | unemployed / total / all | 10250 | 1566.306677 | 7079.177905 | 13420.8221",
                "ratings | score / deviation from the average assessor / assessor=A03 | -0.2089158461 | 0.08918793897 | -0.4198118096 | 0.001980117325",
                "ratings | score / drift per unit of time / assessor=A01 | -0.0620289702 | 0.01942252396 | -0.1000964177 | -0.02396152274",
                "ratings | score / quality score / course=c001 | 4.058093801 | 0.1775667788 | 3.702783497 | 4.413404104",
                "ratings | score / quality score / provider=p03 | 3.651548058 | 0.1247215036 | 3.377037879 | 3.926058237",
                "ratings | score / difference / phase=operation | -0.3534145288 | 0.08010497987 | -0.5104174043 | -0.1964116533",
                "ratings | score / difference / A03 and A04 | -0.525 | 0.1380074369 | -0.8138528851 | -0.2361471149",
                "survey-design | works / mean / all | 0.6165743009 | 0.02953742435 | 0.5522883632 | 0.6779813777",
                "survey-design | works, stratum=coast minus stratum=town / difference / all | -0.02604890772 | 0.07228311598 | -0.1822070859 | 0.1301092704",
                "survey-design | works, stratum=hills minus stratum=town / difference / all | 0.01139664622 | 0.07160833589 | -0.1421879593 | 0.1649812518",
                "survey-design | income / quantile at 0.25 / all | 798 | 69.96491217 | 686 | 977",
                "survey-design | income / quantile at 0.5 / all | 1157 | 61.79031762 | 1057 | 1314",
                "survey-design | income / quantile at 0.75 / all | 2027 | 214.4628923 | 1671 | 2563",
                "survey-design | works / coefficient of woman / all | -0.8722691528 | 0.2685415066 | -1.434332986 | -0.3102053199",
            })
    void effectsAreThoseOfR(String name, String row, double estimate, double error, double low, double high) {
        assertRow(printed(name), row, estimate, error, low, high);
    }

    /** Shares of a register have no standard error, and parity indices an interval alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-4.3 share all count over count | 0.5875968992 | ",
                "P-4.3 share sex=F count over count | 0.5779220779 | ",
                "P-4.3 share place=rural count over count | 0.5100671141 | ",
                "P-4.3 share sex=F, place=rural count over count | 0.5289256198 | ",
                "P-4.3 parity index all ratio of shares, | 0.9689539316 | 0.8510905611 .. 1.103139624",
                "P-4.3 adjusted parity index all ratio of shares, | 0.9689539316 | 0.8510905611 .. 1.093496437",
                "representation representation ratio sex=F share over share of the population, Wilson interval | 0.9114583333 | 0.8482108837 .. 0.9752591875",
                "P-4.3 standardised parity index all ratio of shares standardised over place x age_group, | 0.8958614268 | 0.786562895 .. 1.02034777",
            })
    void indicatorsAreThoseOfR(String row, double estimate, String interval) {
        String line = printed("indicators").stream()
                .map(PlanGuideTest::withoutWidths)
                .filter(text -> text.startsWith(row))
                .findFirst()
                .orElseThrow();
        List<Double> numbers = Pattern.compile("(?<= )\\d+\\.\\d+(?= |$)")
                .matcher(line)
                .results()
                .map(found -> Double.parseDouble(found.group()))
                .toList();
        List<Double> expected = new ArrayList<>(List.of(estimate));
        if (interval != null) {
            Stream.of(interval.split(" \\.\\. ")).map(Double::parseDouble).forEach(expected::add);
        }
        assertEquals(expected.size(), numbers.size(), line);
        for (int at = 0; at < expected.size(); at++) {
            assertEquals(expected.get(at), numbers.get(at), TOLERANCE * expected.get(at), line);
        }
    }

    /** Components of variance by lme4, in plan-guide.R. */
    @ParameterizedTest
    @CsvSource({"course, 0.3207329932", "provider, 0.007124691363", "assessor, 0.02597308734", "residual, 0.2337005903"
    })
    void componentsOfRatingsAreThoseOfR(String factor, double variance) {
        assertRow(printed("ratings"), "score / variance of " + factor + " / all / crossed", variance);
    }

    /** Of an outcome of two values all draws are counted, 5e74 of them: dhyper in plan-guide.R. */
    @Test
    void aPValueOverMoreDrawsThanCanBeCountedIsThatOfAllOfThem() {
        assertRow(
                printed("individual-lottery"),
                "has_job / p-value by redraws / all / all >10^18 draws of the lottery",
                0.4389563266);
    }

    /** What the guide says of plans that leave the design out; plan-guide.R makes the same mistakes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stratified-lottery | strata | income / intention-to-treat / all / regression | 99.44698531 | 41.83408687 | 99 instead of 254",
                "household-lottery | clusters | income / intention-to-treat, programme-weighted | 189.6520874 | 48.97188991 | would be 49",
            })
    void aPlanWithoutItsDesignMisleads(
            String name, String without, String row, double estimate, double error, String words) throws IOException {
        assertMisleads(name, without, row, estimate, error, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "village-lottery | clusters | income / intention-to-treat, programme-weighted | 189.192079 | 38.72121503 | would be 39",
                "matched-pairs | strata | income / intention-to-treat / all | 232.09 | 84.68053541 | 85 instead of 38",
            })
    @Tag("slow")
    @Tag("variant")
    void anyPlanWithoutItsDesignMisleads(
            String name, String without, String row, double estimate, double error, String words) throws IOException {
        assertMisleads(name, without, row, estimate, error, words);
    }

    private void assertMisleads(String name, String without, String row, double estimate, double error, String words)
            throws IOException {
        String left = without.equals("strata")
                ? "(?m)^ +(strata|lottery):.*\\n|, cell_effects: included"
                : "(?m)^ +(cluster|drawn):.*\\n|^randomisation:.*\\n";
        String plan = Files.readString(PLANS.resolve(name + ".yaml"))
                .replaceAll(left, "")
                .replace("matched_pairs", "difference_in_means");
        List<String> lines = evaluate(Files.writeString(folder.resolve("plan.yaml"), plan), name);
        assertRow(lines, row, estimate, error);
        assertTrue(guide.contains(words), words);
    }

    @Test
    void formulasAndLinksAreWhereTheGuideSaysTheyAre() throws IOException {
        String methods = Files.readString(DOCS.resolve("METHODS.md"));
        List<String> sections = guide.lines()
                .filter(line -> line.contains("[METHODS](METHODS.md)"))
                .toList();
        assertTrue(sections.size() >= 8, "each design says where its formula stands");
        sections.stream()
                .flatMap(line -> QUOTED.matcher(line).results())
                .map(quoted -> quoted.group(1))
                .forEach(words -> assertTrue(methods.contains(words), "METHODS.md does not say: " + words));
        for (MatchResult link : LINK.matcher(guide).results().toList()) {
            assertTrue(Files.exists(DOCS.resolve(link.group(1))), link.group(1));
        }
    }
}
