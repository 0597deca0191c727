package id.sigi.benchmarks;

import id.sigi.disclosure.attack.AuditReport;
import id.sigi.disclosure.rule.MinimumFrequency;
import id.sigi.disclosure.rule.Sensitivity;
import id.sigi.disclosure.rule.Zeros;
import id.sigi.disclosure.suppress.CellCosts;
import id.sigi.disclosure.suppress.ComplementarySuppression;
import id.sigi.disclosure.suppress.SuppressionPattern;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.CrossTables;
import id.sigi.disclosure.system.Dimension;
import id.sigi.disclosure.system.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Complementary suppression and its audit on one table of more than 100,000 cells: 514 regencies in 34 provinces by sex, nine age groups and six levels of education, all totals,
 * people of unequal places and groups.
 *
 * <p>Arguments: people in millions, rounds.
 */
public final class DisclosureSpeed {
    private static final int PROVINCES = 34;
    private static final int REGENCIES = 514;
    private static final int AGES = 9;
    private static final int LEVELS = 6;

    private DisclosureSpeed() {}

    public static void main(String[] arguments) {
        double people = Double.parseDouble(arguments[0]) * 1e6;
        for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
            long start = System.nanoTime();
            CrossTables tables = tables(people);
            CellSystem system = tables.system();
            long built = System.nanoTime();
            SuppressionPattern pattern = ComplementarySuppression.of(
                    system,
                    tables.grid(system).orElseThrow(),
                    Sensitivity.of(new MinimumFrequency(10, Zeros.PUBLISHED)),
                    CellCosts.LOGARITHM);
            long found = System.nanoTime();
            AuditReport audit = pattern.audit();
            System.out.printf(
                    Locale.ROOT,
                    "%d cells, %d sums: system %.1f s, pattern %.1f s, audit %.1f s; suppressed %d and %d, visible %.4f; readers %s; unsafe %d, cannot be protected %d%n",
                    system.size(),
                    system.relations().size(),
                    (built - start) / 1e9,
                    (found - built) / 1e9,
                    audit.seconds(),
                    pattern.countPrimary(),
                    pattern.countComplementary(),
                    pattern.visibleShare(),
                    new TreeMap<>(audit.readers()),
                    audit.unsafe().size(),
                    pattern.exposed().size());
        }
    }

    private static CrossTables tables(double people) {
        Random random = new Random(20201101);
        List<String> regencies = new ArrayList<>();
        Map<String, String> provinces = new TreeMap<>();
        double[] sizes = new double[REGENCIES];
        double all = 0;
        for (int at = 0; at < REGENCIES; at++) {
            String code = String.format(Locale.ROOT, "r%03d", at);
            regencies.add(code);
            provinces.put(code, String.format(Locale.ROOT, "p%02d", at * PROVINCES / REGENCIES));
            sizes[at] = Math.exp(1.2 * random.nextGaussian());
            all += sizes[at];
        }
        List<Observation> rows = new ArrayList<>();
        for (int at = 0; at < REGENCIES; at++) {
            for (int cell = 0; cell < 2 * AGES * LEVELS; cell++) {
                int age = cell / 2 % AGES;
                int level = cell / 2 / AGES;
                double share = Math.exp(-0.35 * age - 0.5 * Math.abs(level - 3) + 0.3 * random.nextGaussian()) / 14;
                long count = Math.round(people * sizes[at] / all * share);
                rows.add(Observation.people(count, regencies.get(at), cell % 2 == 0 ? "f" : "m", "a" + age, "e" + level));
            }
        }
        return CrossTables.over(
                        Dimension.tree("regency", regencies, provinces),
                        Dimension.flat("sex", List.of("f", "m")),
                        Dimension.flat("age", codes("a", AGES)),
                        Dimension.flat("education", codes("e", LEVELS)))
                .of(rows)
                .table("regency", "sex", "age", "education");
    }

    private static List<String> codes(String prefix, int count) {
        List<String> codes = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            codes.add(prefix + at);
        }
        return codes;
    }
}
