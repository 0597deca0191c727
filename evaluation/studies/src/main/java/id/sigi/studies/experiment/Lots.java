package id.sigi.studies.experiment;

import id.sigi.methods.plan.Randomisation;
import id.sigi.methods.randomisation.LotTally;
import java.util.List;

/** The lottery of an experiment as lots that can be drawn again, for some outcomes together. */
interface Lots {
    /** Cells in the order of their names; those in which all won or nobody did are left out, because nothing can be drawn there. */
    List<LotTally> cells(People people);

    static Lots of(Material material, Randomisation asked, List<Series> outcomes) {
        return asked.needsHouseholds()
                ? HouseholdLots.of(material, asked, outcomes)
                : PeopleLots.of(material, outcomes);
    }
}
