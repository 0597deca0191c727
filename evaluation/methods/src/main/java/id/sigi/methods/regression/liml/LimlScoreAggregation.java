package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The squared scores of each limited-information effect. */
final class LimlScoreAggregation implements PartitionAggregation<LimlScoreSums> {
    private static final long serialVersionUID = 1;

    private final List<Asked> asked;
    private final List<String> cells;

    LimlScoreAggregation(List<Asked> asked, List<String> cells) {
        this.asked = List.copyOf(asked);
        this.cells = List.copyOf(cells);
    }

    /** A question whose effect is known. */
    record Asked(LimlSpec question, LimlStages stages, double effect, double fitted) implements Serializable {
        /** The exogenous columns and the fitted take-up. */
        CholeskySolution structural() {
            return stages.outer().withColumn(Math.sqrt(fitted));
        }

        Set<SandwichMeat> meats() {
            Set<SandwichMeat> meats = EnumSet.noneOf(SandwichMeat.class);
            question.kinds().forEach(kind -> meats.add(SandwichMeat.of(kind)));
            return meats;
        }
    }

    @Override
    public List<LimlScoreSums> over(RowPartition partition) {
        String[] names = cells.toArray(String[]::new);
        return asked.stream()
                .map(some -> LimlScoreSums.of(some, partition, names))
                .toList();
    }
}
