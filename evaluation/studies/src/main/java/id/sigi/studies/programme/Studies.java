package id.sigi.studies.programme;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.programme.headway.Headway;
import java.util.ArrayList;
import java.util.List;

/** All fixed questions, in the order in which a report asks them. */
public final class Studies {
    private Studies() {}

    public static List<ProgrammeStudy> list() {
        return List.of(
                new MonitoringStudy(),
                new TransitionStudy(),
                new EntrepreneurshipStudy(),
                new InclusionStudy(),
                new LabourStudy(),
                new QualityStudy());
    }

    /** The answers of all fixed questions. */
    public static List<EstimateSet> programme(GoldTables gold, String codeVersion) {
        List<EstimateSet> sets = new ArrayList<>();
        for (ProgrammeStudy study : list()) {
            Headway.tell("questions", sets.size(), list().size());
            sets.add(study.run(gold, codeVersion));
        }
        return sets;
    }
}
