package id.sigi.studies.programme;

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
                new GroupShareStudy(),
                new QualityStudy());
    }
}
