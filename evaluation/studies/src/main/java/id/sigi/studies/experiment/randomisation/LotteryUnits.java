package id.sigi.studies.experiment.randomisation;

import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.randomisation.UnitTally;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import java.util.List;

/** The lottery of an experiment as lots that can be drawn again, for some outcomes together. */
interface LotteryUnits {
    /** Cells in the order of their names; those in which all won or nobody did are left out, because nothing can be drawn there. */
    List<UnitTally> cells(Subpopulation people);

    static LotteryUnits of(ExperimentFits material, Randomisation asked, List<AnalysisColumn> outcomes) {
        return asked.needsHouseholds()
                ? HouseholdLottery.of(material, asked, outcomes)
                : PersonLottery.of(material, outcomes);
    }
}
