package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Models made ready, of which those with people in both arms are solved by one pass: the one place where the solvable are told from the others, and
 * where what was summed for the solved finds its model again.
 *
 * @param prepared all models
 * @param at places among them of those that are solved, ascending
 * @param solved these, in that order
 */
public record SolvedModels(List<CenteredModel> prepared, List<Integer> at, List<CholeskySolution> solved) {
    public static SolvedModels of(PartitionedRows rows, List<CenteredModel> prepared) {
        List<Integer> at = IntStream.range(0, prepared.size())
                .filter(place -> prepared.get(place).hasBothArms())
                .boxed()
                .toList();
        return new SolvedModels(
                prepared,
                at,
                CholeskySolution.of(rows, at.stream().map(prepared::get).toList()));
    }

    /** One pass over the rows for the solved; none where nothing was solved. */
    public <T extends Mergeable<T>> List<T> run(
            PartitionedRows rows, Function<List<CholeskySolution>, PartitionAggregation<T>> aggregation) {
        return solved.isEmpty() ? List.of() : rows.partitions().run(aggregation.apply(solved));
    }

    /** What belongs to the solved, one after the other, in the order of all models: as {@code owners.get(i)} for model i. */
    public <T> List<T> ofSolved(List<T> owners) {
        return at.stream().map(owners::get).toList();
    }

    /** The solution of a model; empty when nobody can be compared in it. */
    public Optional<CholeskySolution> find(int model) {
        return find(model, solved);
    }

    /**
     * What was made of a model; empty when it was not solved.
     *
     * @param made one for each of the solved
     */
    public <T> Optional<T> find(int model, List<T> made) {
        int place = at.indexOf(model);
        return place < 0 ? Optional.empty() : Optional.of(made.get(place));
    }
}
