package id.sigi.studies.experiment;

import id.sigi.methods.regression.Instrumented;
import id.sigi.programme.fault.RequestFault;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The offer in each cell as an instrument of its own, for take-up that the offer moves more in some cells than in others. */
record CellOffers(List<String> cells, List<Double> offers) {
    /** Most cells that can have an instrument each. */
    static final int MOST = 200;

    static CellOffers of(List<String> cells, double[] offers) {
        return new CellOffers(cells, Arrays.stream(offers).boxed().toList());
    }

    /**
     * With one instrument for each cell.
     *
     * @throws RequestFault if there are more than {@link #MOST} cells
     */
    Instrumented instrument(Instrumented instrumented) {
        TreeSet<String> names = new TreeSet<>(cells);
        if (names.size() > MOST) {
            throw new RequestFault(
                    "the plan's limited_information cannot be estimated",
                    "each of " + names.size() + " cells would be an instrument, and " + MOST + " are the most",
                    "Use two_stage_least_squares, or name coarser design.strata");
        }
        Instrumented result = instrumented;
        for (String name : names) {
            double[] offer = new double[offers.size()];
            Arrays.setAll(offer, row -> cells.get(row).equals(name) ? offers.get(row) : 0);
            result = result.instrument("the offer in " + name, offer);
        }
        return result;
    }
}
