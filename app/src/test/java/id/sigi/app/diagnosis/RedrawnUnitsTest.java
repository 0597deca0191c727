package id.sigi.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.difference.BlockedDifferenceInMeans;
import id.sigi.methods.difference.CellWeighting;
import id.sigi.methods.difference.ClusteredArms;
import id.sigi.methods.difference.ClusteredDifferenceInMeans;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is drawn once more: each set of winners as often as the real draw would give it, by enumeration; and what follows for errors. */
@Tag("scenario")
class RedrawnUnitsTest {
    private static final String PLAN = """
        kind: experiment
        id: lots
        title: {en: Lots, id: Undian}
        rows: {data: gold.person_draws}
        unit: applicant_id
        design: {offer: is_selected, cluster: village}
        outcomes:
          - {name: is_employed, label: {en: Employed, id: Bekerja}, unit: share}
        """;

    private static ExperimentPlan plan(String more) {
        return (ExperimentPlan) PlanFile.parse("lots.yaml", PLAN + more).plan();
    }

    /** A cell from the clusters of its people, of which capitals are drawn; a hyphen is nobody's cluster. */
    private static List<KnownRow> cell(String... people) {
        List<KnownRow> cell = new ArrayList<>();
        for (String person : people) {
            String cluster = person.toLowerCase(Locale.ROOT);
            cell.add(new KnownRow(
                    RowFactory.create(),
                    "cell",
                    cluster.startsWith("-") ? Optional.empty() : Optional.of(cluster),
                    !person.equals(cluster) || person.equals("-+"),
                    new KnownPotentialOutcomes(true, false, Map.of(), Map.of())));
        }
        return cell;
    }

    private static Map<String, Double> sets(RedrawnUnits lots, List<KnownRow> cell, int draws) {
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Double> sets = new TreeMap<>();
        for (int draw = 0; draw < draws; draw++) {
            boolean[] offers = lots.draw(cell, random);
            StringBuilder set = new StringBuilder();
            for (boolean offer : offers) {
                set.append(offer ? '1' : '0');
            }
            sets.merge(set.toString(), 1.0 / draws, Double::sum);
        }
        return sets;
    }

    private static void assertShares(Map<String, Double> expected, Map<String, Double> found) {
        assertEquals(expected.keySet(), found.keySet());
        // Four Monte-Carlo errors of a share of at most a half among 20,000 draws.
        expected.forEach((set, share) -> assertEquals(share, found.get(set), 0.0142, set));
    }

    /** Four villages of one, two, three and one people, two drawn: six sets, each with a chance of one in six, whatever the sizes. */
    @Test
    void wholeClustersAreDrawnAgainWhole() {
        List<KnownRow> cell = cell("A", "b", "b", "C", "C", "C", "d");
        RedrawnUnits lots = RedrawnUnits.of(plan(""), List.of(cell, cell("E", "E", "E", "f", "f", "f")));
        assertEquals(RedrawnUnits.Kind.CLUSTERS, lots.kind());
        assertEquals(0.5, lots.chance(cell));
        double each = 1 / 6.0;
        assertShares(
                Map.of(
                        "1110000", each, "1001110", each, "1000001", each, "0111110", each, "0110001", each, "0001111",
                        each),
                sets(lots, cell, 20_000));
        assertTrue(lots.sentence(plan("")).contains("Whole clusters (village) were drawn"));
    }

    /** Pairs of villages: each of the two is drawn as often as the other. */
    @Test
    void pairsOfClustersAreDrawnAgainAsPairs() {
        List<KnownRow> pair = cell("A", "A", "A", "b", "b");
        RedrawnUnits lots = RedrawnUnits.of(plan(""), List.of(pair, pair));
        assertShares(Map.of("11100", 0.5, "00011", 0.5), sets(lots, pair, 20_000));
    }

    /** Whoever has no cluster belongs to no lot that is known. */
    @Test
    void rowsWithoutAClusterKeepTheirOffer() {
        List<KnownRow> cell = cell("-+", "A", "A", "A", "A", "b", "b", "b", "b", "-");
        RedrawnUnits lots = RedrawnUnits.of(plan(""), List.of(cell));
        assertShares(Map.of("1111100000", 0.5, "1000011110", 0.5), sets(lots, cell, 20_000));
    }

    /** Households of two, one and one, two places of which a household wins one at most: down the list, by hand, 5/24 four times and 1/6. */
    @Test
    void aHouseholdWinsNoMoreThanItsPlaces() {
        ExperimentPlan plan = plan("randomisation: {household_places: 1}\n");
        List<KnownRow> cell = cell("A", "a", "B", "c");
        RedrawnUnits lots = RedrawnUnits.of(plan, List.of(cell));
        assertEquals(RedrawnUnits.Kind.PEOPLE_WITH_HOUSEHOLD_PLACES, lots.kind());
        double mixed = 5 / 24.0;
        assertShares(
                Map.of("1010", mixed, "1001", mixed, "0110", mixed, "0101", mixed, "0011", 1 / 6.0),
                sets(lots, cell, 20_000));
    }

    @Test
    void peopleAreDrawnWhereTheyWereDrawn() {
        List<KnownRow> cell = cell("A", "a", "b", "B");
        RedrawnUnits lots = RedrawnUnits.of(plan(""), List.of(cell));
        assertEquals(RedrawnUnits.Kind.PEOPLE, lots.kind());
        double each = 1 / 6.0;
        assertShares(
                Map.of("1100", each, "1010", each, "1001", each, "0110", each, "0101", each, "0011", each),
                sets(lots, cell, 20_000));
    }

    @Test
    void whatWasNeitherIsRefused() {
        List<List<KnownRow>> mostly = new ArrayList<>();
        for (int cell = 0; cell < 40; cell++) {
            mostly.add(cell("A", "A", "A", "A", "a", "b", "b", "b", "b", "b"));
        }
        assertRefused("", mostly, "most people of one village share the offer, but not all");
        String said = "it says that whole clusters were drawn";
        assertRefused("randomisation: {lots: households}\n", List.of(cell("A", "a", "b")), said);
        RequestFault fault = assertThrows(
                RequestFault.class,
                () -> RedrawnUnits.of(
                        (ExperimentPlan) PlanFile.parse(
                                        "lots.yaml",
                                        PLAN.replace("cluster: village", "cluster: village, drawn: clusters"))
                                .plan(),
                        List.of(cell("A", "a", "b"))));
        assertTrue(fault.reason().startsWith(said), fault.reason());
        assertRefused(
                "randomisation: {household_places: 1}\n",
                List.of(cell("A", "A", "b", "c")),
                "in a cell one household won more than 1 places");
    }

    private static void assertRefused(String more, List<List<KnownRow>> cells, String reason) {
        RequestFault fault = assertThrows(RequestFault.class, () -> RedrawnUnits.of(plan(more), cells));
        assertTrue(fault.reason().startsWith(reason), fault.reason());
    }

    /**
     * Twenty villages of twelve whose people are alike, without any effect: among 4,000 redraws the clustered difference rejects at 5 % in 4 to 6 of
     * a hundred (a Monte-Carlo error of 0.34 points), that of people far more often, which redraws of people would not have shown.
     */
    @Test
    void falseAlarmsAreThoseOfTheDraw() {
        List<KnownRow> cell = new ArrayList<>();
        List<Double> outcomes = new ArrayList<>();
        Random world = new Random(11);
        for (int village = 0; village < 20; village++) {
            String name = "v" + (char) ('a' + village);
            double level = world.nextGaussian();
            for (int person = 0; person < 12; person++) {
                cell.addAll(cell(village % 2 == 0 ? name.replace('v', 'V') : name));
                outcomes.add(level + world.nextGaussian());
            }
        }
        RedrawnUnits lots = RedrawnUnits.of(plan(""), List.of(cell));
        SplittableRandom random = new SplittableRandom(3);
        int draws = 4_000;
        int clustered = 0;
        int people = 0;
        for (int draw = 0; draw < draws; draw++) {
            boolean[] offers = lots.draw(cell, random);
            clustered += isRejected(ClusteredDifferenceInMeans.of(Map.of("cell", villages(cell, outcomes, offers)))
                    .find()
                    .orElseThrow()
                    .inference());
            people += isRejected(
                    BlockedDifferenceInMeans.of(Map.of("cell", arms(outcomes, offers)), CellWeighting.PROGRAMME)
                            .find()
                            .orElseThrow()
                            .inference());
        }
        double share = (double) clustered / draws;
        assertTrue(share >= 0.04 && share <= 0.06, "clustered " + share);
        double naive = (double) people / draws;
        assertTrue(naive >= 0.30, "people " + naive);
    }

    private static int isRejected(Inference inference) {
        return inference.pValue().orElseThrow() < 0.05 ? 1 : 0;
    }

    private static ClusteredArms villages(List<KnownRow> cell, List<Double> outcomes, boolean[] offers) {
        Map<String, List<Double>> drawn = new TreeMap<>();
        Map<String, List<Double>> others = new TreeMap<>();
        for (int at = 0; at < offers.length; at++) {
            (offers[at] ? drawn : others)
                    .computeIfAbsent(cell.get(at).cluster().orElseThrow(), unseen -> new ArrayList<>())
                    .add(outcomes.get(at));
        }
        return new ClusteredArms(moments(drawn), moments(others));
    }

    private static List<Moments> moments(Map<String, List<Double>> villages) {
        return villages.values().stream().map(RedrawnUnitsTest::moments).toList();
    }

    private static Moments moments(List<Double> values) {
        return Moments.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static TwoArmMoments arms(List<Double> outcomes, boolean[] offers) {
        List<Double> drawn = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int at = 0; at < offers.length; at++) {
            (offers[at] ? drawn : others).add(outcomes.get(at));
        }
        return new TwoArmMoments(moments(drawn), moments(others));
    }
}
