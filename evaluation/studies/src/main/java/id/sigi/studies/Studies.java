package id.sigi.studies;

import id.sigi.studies.programme.EntrepreneurshipStudy;
import id.sigi.studies.programme.GroupShareStudy;
import id.sigi.studies.programme.InclusionStudy;
import id.sigi.studies.programme.LabourStudy;
import id.sigi.studies.programme.MonitoringStudy;
import id.sigi.studies.programme.ProgrammeStudy;
import id.sigi.studies.programme.QualityStudy;
import id.sigi.studies.programme.TransitionStudy;
import id.sigi.studies.work.EmploymentFlowsStudy;
import id.sigi.studies.work.OwnBusinessStudy;
import java.util.List;

/** All fixed questions, in the order in which a report asks them. */
public final class Studies {
    private Studies() {}

    public static List<ProgrammeStudy> list() {
        return List.of(
                new MonitoringStudy(),
                new TransitionStudy(),
                new EntrepreneurshipStudy(),
                new EmploymentFlowsStudy(),
                new OwnBusinessStudy(),
                new InclusionStudy(),
                new LabourStudy(),
                new GroupShareStudy(),
                new QualityStudy());
    }
}
