package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.inclusion.Kitagawa;
import id.sigi.methods.inclusion.OaxacaBlinder;
import id.sigi.methods.inclusion.StandardisedParity.Stratum;
import id.sigi.methods.plan.indicator.Decomposition;
import id.sigi.methods.plan.indicator.ParityPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference of two groups' shares, split by dimensions.
 *
 * @param pair what is compared and how it is split
 * @param strata both groups by the values of those dimensions
 */
record SplitDifference(ParityPair pair, Map<List<String>, Stratum> strata) {
    private static final String NO_STRATUM = "a stratum has nobody of one of the groups";
    private static final String COLLINEAR = "a value of a dimension is missing in one of the groups";

    /** The rows, beside the plain index whose basis they have. */
    List<Estimate> rows(Estimate plain) {
        List<Estimate> rows = new ArrayList<>();
        for (Decomposition asked : pair.decomposition()) {
            rows.addAll(
                    switch (asked) {
                        case KITAGAWA -> kitagawa(plain);
                        case OAXACA_BLINDER -> oaxacaBlinder(plain);
                    });
        }
        return rows;
    }

    private List<Estimate> kitagawa(Estimate plain) {
        Optional<Kitagawa.Parts> parts = new Kitagawa(List.copyOf(strata.values())).find();
        Map<Quantity, Optional<Inference>> found = new LinkedHashMap<>();
        found.put(Quantity.DIFFERENCE, parts.map(Kitagawa.Parts::difference));
        found.put(Quantity.DIFFERENCE_BY_COMPOSITION, parts.map(Kitagawa.Parts::composition));
        found.put(Quantity.DIFFERENCE_BY_RATES, parts.map(Kitagawa.Parts::rates));
        return rows(plain, Procedure.KITAGAWA, found, NO_STRATUM);
    }

    private List<Estimate> oaxacaBlinder(Estimate plain) {
        List<List<String>> kinds = List.copyOf(strata.keySet());
        Optional<OaxacaBlinder.Parts> parts = OaxacaBlinder.find(
                Indicators.of(kinds),
                new long[][] {
                    kinds.stream().mapToLong(kind -> strata.get(kind).n1()).toArray(),
                    kinds.stream().mapToLong(kind -> strata.get(kind).x1()).toArray()
                },
                new long[][] {
                    kinds.stream().mapToLong(kind -> strata.get(kind).n0()).toArray(),
                    kinds.stream().mapToLong(kind -> strata.get(kind).x0()).toArray()
                });
        Map<Quantity, Optional<Inference>> found = new LinkedHashMap<>();
        found.put(Quantity.DIFFERENCE, parts.map(OaxacaBlinder.Parts::difference));
        found.put(Quantity.EXPLAINED_DIFFERENCE, parts.map(OaxacaBlinder.Parts::explained));
        found.put(Quantity.UNEXPLAINED_DIFFERENCE, parts.map(OaxacaBlinder.Parts::unexplained));
        found.put(Quantity.DIFFERENCE_BY_COEFFICIENTS, parts.map(OaxacaBlinder.Parts::coefficients));
        found.put(Quantity.DIFFERENCE_BY_INTERACTION, parts.map(OaxacaBlinder.Parts::interaction));
        return rows(plain, Procedure.OAXACA_BLINDER, found, COLLINEAR);
    }

    private List<Estimate> rows(
            Estimate plain, Procedure procedure, Map<Quantity, Optional<Inference>> found, String otherwise) {
        Estimator estimator = Estimator.of(procedure, String.join(" x ", pair.adjustFor()));
        List<Estimate> rows = new ArrayList<>();
        found.forEach((quantity, inference) -> {
            Label label = new Label(
                    plain.label().outcome(),
                    Estimand.of(quantity),
                    Contrast.of(Contrast.Kind.DIFFERENCE, pair.first(), pair.second()),
                    plain.label().subgroup(),
                    estimator);
            rows.add(inference
                    .map(numbers -> Estimate.of(label, numbers, plain.basis()))
                    .orElseGet(() -> Estimate.notEstimable(label, plain.basis(), otherwise)));
        });
        return rows;
    }

    /** A constant, and of every dimension a column for each value but the first. */
    static final class Indicators {
        private Indicators() {}

        static double[][] of(List<List<String>> kinds) {
            int dimensions = kinds.isEmpty() ? 0 : kinds.get(0).size();
            List<double[]> columns = new ArrayList<>();
            columns.add(kinds.stream().mapToDouble(kind -> 1).toArray());
            for (int at = 0; at < dimensions; at++) {
                int place = at;
                kinds.stream()
                        .map(kind -> kind.get(place))
                        .distinct()
                        .sorted(ValueOrder.INSTANCE)
                        .skip(1)
                        .forEach(value -> columns.add(kinds.stream()
                                .mapToDouble(kind -> kind.get(place).equals(value) ? 1 : 0)
                                .toArray()));
            }
            double[][] rows = new double[kinds.size()][columns.size()];
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < columns.size(); column++) {
                    rows[row][column] = columns.get(column)[row];
                }
            }
            return rows;
        }
    }
}
