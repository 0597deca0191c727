package id.sigi.studies.programme;

import id.sigi.methods.estimate.EstimateSet;
import java.util.List;

/** All fixed questions, in the order in which a report asks them. */
public final class Studies {
    private Studies() {}

    public static List<ProgrammeStudy> list() {
        return List.of(
                new MonitoringStudy(),
                new TransitionStudy(),
                new LabourStudy(),
                new EntrepreneurshipStudy(),
                new InclusionStudy());
    }

    /** The answers of all fixed questions. */
    public static List<EstimateSet> programme(GoldTables gold, String codeVersion) {
        return list().stream().map(study -> study.run(gold, codeVersion)).toList();
    }
}
