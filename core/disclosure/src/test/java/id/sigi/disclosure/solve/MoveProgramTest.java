package id.sigi.disclosure.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.CrossTables;
import id.sigi.disclosure.system.Dimension;
import id.sigi.disclosure.system.Observation;
import id.sigi.disclosure.system.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** Both ends of every suppressed cell, beside ojAlgo's solver of linear programmes. */
@Tag("kernel")
class MoveProgramTest {
    @ParameterizedTest
    @CsvSource({"1, 9, 7, 1, 0.3", "2, 5, 4, 3, 0.5", "3, 6, 5, 4, 0.7", "4, 8, 2, 6, 0.9", "5, 12, 2, 9, 0.45"})
    void intervalsAreThoseOfAnotherSolver(int seed, int first, int second, int third, double share) {
        CellSystem system = system(seed, first, second, third);
        Random random = new Random(seed);
        List<Integer> hidden = IntStream.range(0, system.size())
                .filter(at -> random.nextDouble() < share)
                .boxed()
                .toList();
        MoveProgram programme = new MoveProgram(system, hidden);
        Limits limits = new Limits() {
            @Override
            public double fall(int cell) {
                return system.value(cell);
            }

            @Override
            public double rise(int cell) {
                return cell % 11 == 0 ? 3 : Double.POSITIVE_INFINITY;
            }
        };
        for (int at = 0; at < hidden.size(); at += Math.max(1, hidden.size() / 40)) {
            int cell = hidden.get(at);
            for (int sign : new int[] {-1, 1}) {
                double reached =
                        Math.abs(programme.farthest(cell, sign, 5000, limits).of(cell));
                assertEquals(
                        other(system, hidden, cell, sign, limits),
                        reached,
                        1e-6,
                        system.cell(cell).name());
            }
        }
    }

    private static double other(CellSystem system, List<Integer> hidden, int cell, int sign, Limits limits) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> steps = new TreeMap<>();
        hidden.forEach(at -> steps.put(
                at, model.newVariable("d" + at).lower(0 - limits.fall(at)).upper(Math.min(5000, limits.rise(at)))));
        for (int at = 0; at < system.relations().size(); at++) {
            Relation relation = system.relations().get(at);
            Expression sum = model.newExpression("r" + at).level(0);
            if (steps.containsKey(relation.whole())) {
                sum.add(steps.get(relation.whole()), 1);
            }
            relation.parts().stream().filter(steps::containsKey).forEach(part -> sum.add(steps.get(part), -1));
        }
        steps.get(cell).weight(sign);
        return model.maximise().getValue();
    }

    private static CellSystem system(int seed, int first, int second, int third) {
        Random random = new Random(seed);
        List<Observation> rows = new ArrayList<>();
        Map<String, String> groups = new TreeMap<>();
        for (int one = 0; one < first; one++) {
            groups.put("a" + one, "g" + one / 3);
            for (int two = 0; two < second; two++) {
                for (int three = 0; three < third; three++) {
                    long people = Math.round(-7 * Math.log(random.nextDouble()) - 2);
                    rows.add(Observation.people(Math.max(0, people), "a" + one, "b" + two, "c" + three));
                }
            }
        }
        return CrossTables.over(
                        Dimension.tree("one", List.copyOf(groups.keySet()), groups),
                        Dimension.flat("two", names("b", second)),
                        Dimension.flat("three", names("c", third)))
                .of(rows)
                .table("one", "two", "three")
                .system();
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(at -> prefix + at).toList();
    }
}
