package id.sigi.methods.regression.sandwich;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.linear.Matrices;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** For each meat a sum per left-hand side. */
public final class SandwichMeats implements Mergeable<SandwichMeats> {
    private static final long serialVersionUID = 1;

    private final EnumMap<SandwichMeat, double[]> sums = new EnumMap<>(SandwichMeat.class);

    public SandwichMeats(Set<SandwichMeat> meats, int outcomes) {
        meats.forEach(meat -> sums.put(meat, new double[outcomes]));
    }

    /** The sums of a meat, to be read or added to. */
    public double[] get(SandwichMeat meat) {
        return sums.get(meat);
    }

    @Override
    public SandwichMeats plus(SandwichMeats other) {
        SandwichMeats both = new SandwichMeats(sums.keySet(), 0);
        for (Map.Entry<SandwichMeat, double[]> entry : sums.entrySet()) {
            double[] sum = entry.getValue().clone();
            Matrices.axpy(1, other.sums.get(entry.getKey()), sum);
            both.sums.put(entry.getKey(), sum);
        }
        return both;
    }
}
