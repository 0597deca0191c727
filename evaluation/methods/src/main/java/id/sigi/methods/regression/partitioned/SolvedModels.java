package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.PartitionedRows;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Equations made ready, of which those with people in both arms are solved by one pass.
 *
 * @param prepared all equations
 * @param at places among them of those that are solved, ascending
 * @param solved these, in that order
 */
public record SolvedModels(List<CenteredModel> prepared, List<Integer> at, List<CholeskySolution> solved) {
    public static SolvedModels of(PartitionedRows panel, List<CenteredModel> prepared) {
        List<Integer> at = IntStream.range(0, prepared.size())
                .filter(place -> prepared.get(place).hasBothArms())
                .boxed()
                .toList();
        return new SolvedModels(
                prepared,
                at,
                CholeskySolution.of(panel, at.stream().map(prepared::get).toList()));
    }

    /** Where an equation stands among the solved; negative when nobody can be compared in it. */
    public int place(int equation) {
        return at.indexOf(equation);
    }
}
