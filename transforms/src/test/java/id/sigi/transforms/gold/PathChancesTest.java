package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chances of paths through several draws, compared with all outcomes that the draws could have had. */
@Tag("transform")
class PathChancesTest {
    private static Grids nationalAfterAreas() {
        return new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | person_key | household_key | area
                        r1       | a            | pa         | ha            | JAWA
                        r2       | b            | pb         | hb            | JAWA
                        r3       | c            | pc         | hc            | JAWA
                        r4       | d            | pd         | hd            | SULAWESI
                        r5       | e            | pe         | he            | SULAWESI
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area     | priority_group | draw_stage | quota | count_eligible | drawn_on   | household_cap | occurred_at
                        d1       | J1      | 1    | JAWA     | GENERAL        | AREA       | 1     | 3              | 2020-05-02 | 2             | 2020-05-02
                        d2       | S1      | 1    | SULAWESI | GENERAL        | AREA       | 1     | 2              | 2020-05-02 | 2             | 2020-05-02
                        d3       | A1      | 1    | -        | GENERAL        | NATIONAL   | 1     | 3              | 2020-05-02 | 2             | 2020-05-03
                        d4       | J2      | 2    | JAWA     | GENERAL        | -          | 1     | 2              | 2020-06-02 | 2             | 2020-06-02
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | draw_rank | is_selected
                        x1       | J1      | a            | 1         | true
                        x2       | J1      | b            | 2         | false
                        x3       | J1      | c            | 3         | false
                        x4       | S1      | d            | 1         | true
                        x5       | S1      | e            | 2         | false
                        x6       | A1      | b            | 2         | false
                        x7       | A1      | c            | 1         | true
                        x8       | A1      | e            | 3         | false
                        x9       | J2      | b            | 1         | true
                        """);
    }

    /** J1 and S1 are draws of areas, A1 the national one; its identifier comes first by name, and it is second all the same. */
    @Test
    void aNationalDrawFollowsThoseOfTheAreas() {
        assertEquals(
                List.of(
                        "A1 | b | W01-NATIONAL-GENERAL | NATIONAL | 2 | false | true",
                        "A1 | c | W01-NATIONAL-GENERAL | NATIONAL | 2 | true | true",
                        "A1 | e | W01-NATIONAL-GENERAL | NATIONAL | 2 | false | false",
                        "J1 | a | W01-JAWA-GENERAL | AREA | 1 | true | true",
                        "J1 | b | W01-JAWA-GENERAL | AREA | 1 | false | true",
                        "J1 | c | W01-JAWA-GENERAL | AREA | 1 | true | true",
                        "J2 | b | W02-JAWA-GENERAL | AREA | 3 | true | true",
                        "S1 | d | W01-SULAWESI-GENERAL | AREA | 1 | true | true",
                        "S1 | e | W01-SULAWESI-GENERAL | AREA | 1 | false | false"),
                nationalAfterAreas()
                        .text(
                                TableContracts.PERSON_DRAWS,
                                Fields.DRAW_ID,
                                Fields.APPLICANT_ID,
                                Fields.STRATUM,
                                DrawFields.DRAW_STAGE,
                                Fields.DRAW_SEQUENCE,
                                DrawFields.IS_WAVE_WINNER,
                                Fields.IS_EVER_SELECTED));
    }

    /** All 3 x 2 x 3 outcomes of wave 1 are as likely as each other; wave 2 in Java halves what is left of losing. */
    @Test
    void chancesOfAWaveAreThoseOfAllItsOutcomes() {
        Map<String, Double> winning = new TreeMap<>();
        for (String java : List.of("a", "b", "c")) {
            for (String sulawesi : List.of("d", "e")) {
                List<String> losers = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
                losers.removeAll(List.of(java, sulawesi));
                for (String national : losers) {
                    List.of(java, sulawesi, national).forEach(one -> winning.merge(one, 1.0 / 18, Double::sum));
                }
            }
        }
        List<Row> rows = nationalAfterAreas().rows(TableContracts.PERSON_DRAWS).collectAsList();
        assertEquals(9, rows.size());
        for (Row row : rows) {
            String person = row.getAs(Fields.APPLICANT_ID.name());
            boolean isSecondWave = row.<Integer>getAs(Fields.WAVE.name()) == 2;
            double expected = isSecondWave ? 1.0 : winning.get(person);
            assertEquals(expected, row.<Double>getAs(DrawFields.WAVE_WIN_PROBABILITY.name()), 1e-12, person);
            double losing = (1 - winning.get(person)) * ("abc".contains(person) ? 0.5 : 1);
            assertEquals(1 - losing, row.<Double>getAs(DrawFields.EVER_WIN_PROBABILITY.name()), 1e-12, person);
        }
    }

    /** Person pa is registered twice: five entries, two places, 1 - C(3, 2) / C(5, 2) = 0.7; the other way of counting is 2 / 5 for each. */
    @Test
    void aPersonWithSeveralEntriesWinsByAnyOfThem() {
        Grids grids = new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | person_key | household_key | area
                        r1       | a            | pa         | ha            | JAWA
                        r2       | a2           | pa         | hx            | JAWA
                        r3       | b            | pb         | hb            | JAWA
                        r4       | c            | pc         | hc            | JAWA
                        r5       | d            | pd         | hd            | JAWA
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area | priority_group | draw_stage | quota | count_eligible | drawn_on   | household_cap | occurred_at
                        d1       | J1      | 1    | JAWA | GENERAL        | AREA       | 2     | 5              | 2020-05-02 | 2             | 2020-05-02
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | draw_rank | is_selected
                        x1       | J1      | a            | 4         | false
                        x2       | J1      | a2           | 1         | true
                        x3       | J1      | b            | 2         | true
                        x4       | J1      | c            | 3         | false
                        x5       | J1      | d            | 5         | false
                        """);
        assertEquals(
                List.of(
                        "a | 0.4 | 2 | 0.7 | 0.7 | 0.7 | 1 | true",
                        "a2 | 0.4 | 2 | 0.7 | 0.7 | 0.7 | 2 | true",
                        "b | 0.4 | 1 | 0.4 | 0.4 | 0.4 | 1 | true",
                        "c | 0.4 | 1 | 0.4 | 0.4 | 0.4 | 1 | false",
                        "d | 0.4 | 1 | 0.4 | 0.4 | 0.4 | 1 | false"),
                Rows.text(
                        grids.rows(TableContracts.PERSON_DRAWS)
                                .withColumn("person_probability", functions.expr("round(person_probability, 12)"))
                                .withColumn("wave_win_probability", functions.expr("round(wave_win_probability, 12)"))
                                .withColumn("ever_win_probability", functions.expr("round(ever_win_probability, 12)")),
                        Fields.APPLICANT_ID,
                        DrawFields.ASSIGNMENT_PROBABILITY,
                        DrawFields.COUNT_ENTRIES,
                        DrawFields.PERSON_PROBABILITY,
                        DrawFields.WAVE_WIN_PROBABILITY,
                        DrawFields.EVER_WIN_PROBABILITY,
                        Fields.DRAW_SEQUENCE,
                        Fields.IS_EVER_SELECTED));
    }

    /**
     * The toy lottery with re-entry: people 1 to 6 enter a draw of two places, its losers and people 7 and 8 one of three. Logged three times
     * with different winners, each in an area of its own, it has the same chances of ever winning, by which Horvitz and Thompson's estimate is
     * 2.25 over all 300 outcomes. Lives and effects as in the enumeration of R 4.2.2 that gives 2.25, 2/3 and 1/2.
     */
    @Test
    void theToyLotteryHasItsChancesOfEverWinningAndItsEffect() {
        List<Row> rows = toy().rows(TableContracts.PERSON_DRAWS).collectAsList();
        Map<Integer, Double> ever = new HashMap<>();
        for (Row row : rows) {
            String applicant = row.getAs(Fields.APPLICANT_ID.name());
            int person = Integer.parseInt(applicant.substring(1));
            double chance = row.<Double>getAs(DrawFields.EVER_WIN_PROBABILITY.name());
            assertEquals(person <= 6 ? 2.0 / 3 : 0.5, chance, 1e-12, applicant);
            ever.merge(person, chance, Math::max);
        }
        assertEquals(8, ever.size());
        assertEquals(3 * (6 + 6), rows.size());
        double estimate = 0;
        int outcomes = 0;
        for (int[] first : subsets(List.of(1, 2, 3, 4, 5, 6), 2)) {
            List<Integer> second = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
            second.removeAll(List.of(first[0], first[1]));
            for (int[] then : subsets(second, 3)) {
                List<Integer> winners = List.of(first[0], first[1], then[0], then[1], then[2]);
                estimate += horvitzThompson(winners, ever) / 300;
                outcomes++;
            }
        }
        assertEquals(300, outcomes);
        assertEquals(2.25, estimate, 1e-12);
        assertTrue(Math.abs(naive() - 2.37777777777778) < 1e-12, "what re-entry does to winners less losers");
    }

    private static final double[] WITHOUT = {10, 12, 9, 15, 11, 14, 8, 13};
    private static final double[] EFFECT = {2, 0, 3, 1, 4, 2, 5, 1};

    private static double horvitzThompson(List<Integer> winners, Map<Integer, Double> ever) {
        double sum = 0;
        for (int person = 1; person <= 8; person++) {
            double p = ever.get(person);
            double without = WITHOUT[person - 1];
            sum += winners.contains(person) ? (without + EFFECT[person - 1]) / p : -without / (1 - p);
        }
        return sum / 8;
    }

    private static double naive() {
        double sum = 0;
        for (int[] first : subsets(List.of(1, 2, 3, 4, 5, 6), 2)) {
            List<Integer> second = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
            second.removeAll(List.of(first[0], first[1]));
            for (int[] then : subsets(second, 3)) {
                List<Integer> winners = List.of(first[0], first[1], then[0], then[1], then[2]);
                double won = 0;
                double lost = 0;
                for (int person = 1; person <= 8; person++) {
                    won += winners.contains(person) ? WITHOUT[person - 1] + EFFECT[person - 1] : 0;
                    lost += winners.contains(person) ? 0 : WITHOUT[person - 1];
                }
                sum += (won / 5 - lost / 3) / 300;
            }
        }
        return sum;
    }

    private static List<int[]> subsets(List<Integer> of, int size) {
        List<int[]> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << of.size(); mask++) {
            if (Integer.bitCount(mask) == size) {
                int chosen = mask;
                all.add(IntStream.range(0, of.size())
                        .filter(at -> (chosen >> at & 1) == 1)
                        .map(of::get)
                        .toArray());
            }
        }
        return all;
    }

    private static Grids toy() {
        StringBuilder people = new StringBuilder("event_id | applicant_id | person_key | household_key | area\n");
        StringBuilder draws = new StringBuilder("event_id | draw_id | wave | area | priority_group | draw_stage | quota"
                + " | count_eligible | drawn_on | household_cap | occurred_at\n");
        StringBuilder results = new StringBuilder("event_id | draw_id | applicant_id | draw_rank | is_selected\n");
        List<String> areas = List.of("JAWA", "SULAWESI", "KALIMANTAN");
        List<List<Integer>> first = List.of(List.of(1, 2), List.of(3, 6), List.of(1, 5));
        List<List<Integer>> then = List.of(List.of(3, 7, 8), List.of(1, 2, 4), List.of(2, 3, 8));
        for (int world = 0; world < 3; world++) {
            String area = areas.get(world);
            draws.append("d%1$s | %1$s-1 | 1 | %1$s | GENERAL | AREA | 2 | 6 | 2020-05-02 | 2 | 2020-05-02\n"
                    .formatted(area));
            draws.append("e%1$s | %1$s-2 | 2 | %1$s | GENERAL | AREA | 3 | 6 | 2020-06-02 | 2 | 2020-06-02\n"
                    .formatted(area));
            for (int person = 1; person <= 8; person++) {
                String id = "abc".charAt(world) + "" + person;
                people.append("r%1$s | %1$s | p%1$s | h%1$s | %2$s\n".formatted(id, area));
                boolean hasWon = first.get(world).contains(person);
                if (person <= 6) {
                    results.append("x%1$s | %2$s-1 | %1$s | %3$d | %4$b\n".formatted(id, area, person, hasWon));
                }
                if (!hasWon) {
                    results.append("y%1$s | %2$s-2 | %1$s | %3$d | %4$b\n"
                            .formatted(id, area, person, then.get(world).contains(person)));
                }
            }
        }
        return new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, people.toString())
                .with(EventContracts.LOTTERY_DRAWN, draws.toString())
                .with(EventContracts.LOTTERY_RESULT, results.toString());
    }
}
