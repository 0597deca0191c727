package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** For each meat a sum per left-hand side. */
final class Meats implements Mergeable<Meats> {
    private static final long serialVersionUID = 1;

    private final EnumMap<Meat, double[]> sums = new EnumMap<>(Meat.class);

    Meats(Set<Meat> meats, int lefts) {
        meats.forEach(meat -> sums.put(meat, new double[lefts]));
    }

    /** The sums of a meat, to be read or added to. */
    double[] get(Meat meat) {
        return sums.get(meat);
    }

    @Override
    public Meats plus(Meats other) {
        Meats both = new Meats(sums.keySet(), 0);
        for (Map.Entry<Meat, double[]> entry : sums.entrySet()) {
            double[] sum = entry.getValue().clone();
            Matrices.axpy(1, other.sums.get(entry.getKey()), sum);
            both.sums.put(entry.getKey(), sum);
        }
        return both;
    }
}
