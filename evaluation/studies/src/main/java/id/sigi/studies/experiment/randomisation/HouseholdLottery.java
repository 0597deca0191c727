package id.sigi.studies.experiment.randomisation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.randomisation.KindOutcome;
import id.sigi.methods.randomisation.UnitKind;
import id.sigi.methods.randomisation.UnitTally;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.input.DriverLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Lotteries in which households matter: drawn whole, or with only so many places each. They are drawn again with everybody who was in them;
 * whoever has no outcome, or belongs to no subgroup, is a lot without people.
 */
final class HouseholdLottery implements LotteryUnits {
    private final Randomisation asked;
    private final Map<String, Map<String, List<Person>>> cells;

    /** Somebody of a household: the result, one entry for each outcome, and the subgroups. */
    private record Person(double arm, List<KindOutcome> held, List<String> subgroups) {
        List<KindOutcome> among(Subpopulation people) {
            return people.key().map(subgroups::contains).orElse(true)
                    ? held
                    : held.stream().map(unseen -> KindOutcome.MISSING).toList();
        }

        long won() {
            return arm == 1 ? 1 : 0;
        }
    }

    private HouseholdLottery(Randomisation asked, Map<String, Map<String, List<Person>>> cells) {
        this.asked = asked;
        this.cells = cells;
    }

    static HouseholdLottery of(ExperimentFits material, Randomisation asked, List<AnalysisColumn> outcomes) {
        DriverLimit.check(
                material.facts().placed(), "the plan's randomisation, which draws households again one by one,");
        List<String> subgroups = material.people().stream()
                .flatMap(people -> people.key().stream())
                .toList();
        Column[] columns = Stream.of(
                        Stream.of(AnalysisTable.CELL, AnalysisTable.CLUSTER, AnalysisTable.ARM, AnalysisTable.UNIT)
                                .map(key -> col(key)),
                        outcomes.stream().map(outcome -> col(outcome.key())),
                        subgroups.stream().map(key -> coalesce(col(key), lit(false))))
                .flatMap(some -> some)
                .toArray(Column[]::new);
        List<Double> levels = outcomes.stream().map(material.moments()::level).toList();
        Map<String, Map<String, Map<String, Person>>> sorted = new TreeMap<>();
        for (Row row : material.table().placed().select(columns).collectAsList()) {
            sorted.computeIfAbsent(row.getString(0), unseen -> new TreeMap<>())
                    .computeIfAbsent(row.getString(1), unseen -> new TreeMap<>())
                    .put(row.getString(3), person(row, levels, subgroups));
        }
        return new HouseholdLottery(asked, people(sorted));
    }

    private static Map<String, Map<String, List<Person>>> people(Map<String, Map<String, Map<String, Person>>> sorted) {
        Map<String, Map<String, List<Person>>> result = new TreeMap<>();
        sorted.forEach((cell, households) -> households.forEach((household, members) ->
                result.computeIfAbsent(cell, unseen -> new TreeMap<>()).put(household, List.copyOf(members.values()))));
        return result;
    }

    private static Person person(Row row, List<Double> levels, List<String> subgroups) {
        List<KindOutcome> held = new ArrayList<>();
        int outcomes = levels.size();
        for (int at = 4; at < 4 + outcomes; at++) {
            held.add(row.isNullAt(at) ? KindOutcome.MISSING : KindOutcome.of(row.getDouble(at) - levels.get(at - 4)));
        }
        List<String> inside = new ArrayList<>();
        for (int index = 0; index < subgroups.size(); index++) {
            if (row.getBoolean(4 + outcomes + index)) {
                inside.add(subgroups.get(index));
            }
        }
        return new Person(row.getDouble(2), held, inside);
    }

    @Override
    public List<UnitTally> cells(Subpopulation people) {
        return switch (asked.lots()) {
            case HOUSEHOLDS -> wholeHouseholds(people);
            case PEOPLE ->
                cells.values().stream()
                        .flatMap(cell -> places(cell, people).stream())
                        .toList();
        };
    }

    private List<UnitTally> wholeHouseholds(Subpopulation people) {
        LotteryUnitCounter counter = new LotteryUnitCounter();
        cells.forEach((name, households) -> households.values().forEach(members -> {
            long won = members.stream().mapToLong(Person::won).sum();
            if (won != 0 && won != members.size()) {
                throw new RequestFault(
                        "the plan's randomisation.lots cannot be households",
                        "in a cell some of a household won and others did not",
                        "Say lots: people, with household_places if a household can win only so many");
            }
            List<KindOutcome> together = members.stream()
                    .map(member -> member.among(people))
                    .reduce(HouseholdLottery::plus)
                    .orElseThrow();
            counter.add(name, together, won == 0 ? 0 : 1, won == 0 ? 1 : 0);
        }));
        return counter.drawn();
    }

    private static List<KindOutcome> plus(List<KindOutcome> first, List<KindOutcome> second) {
        List<KindOutcome> sum = new ArrayList<>();
        for (int outcome = 0; outcome < first.size(); outcome++) {
            sum.add(new KindOutcome(
                    first.get(outcome).people() + second.get(outcome).people(),
                    first.get(outcome).sum() + second.get(outcome).sum(),
                    0));
        }
        return sum;
    }

    private Optional<UnitTally> places(Map<String, List<Person>> households, Subpopulation people) {
        List<UnitKind> lots = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        int code = 0;
        for (List<Person> members : households.values()) {
            long won = members.stream().mapToLong(Person::won).sum();
            if (won > asked.householdPlaces()) {
                throw new RequestFault(
                        "the plan's randomisation.household_places cannot be " + asked.householdPlaces(),
                        "in a cell one household won " + won + " places",
                        "Name as many places as the rules of the draw give");
            }
            for (Person member : members) {
                lots.add(new UnitKind(member.won(), 1 - member.won(), member.among(people)));
                codes.add(code);
            }
            code++;
        }
        long winners = lots.stream().mapToLong(UnitKind::winners).sum();
        return winners == 0 || winners == lots.size()
                ? Optional.empty()
                : Optional.of(UnitTally.of(lots).withPlaces(codes, asked.householdPlaces()));
    }
}
