package id.sigi.studies;

import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.studies.programme.EntrepreneurshipStudy;
import id.sigi.studies.programme.GroupShareStudy;
import id.sigi.studies.programme.InclusionStudy;
import id.sigi.studies.programme.LabourStudy;
import id.sigi.studies.programme.MonitoringStudy;
import id.sigi.studies.programme.ProgrammeStudy;
import id.sigi.studies.programme.QualityStudy;
import id.sigi.studies.programme.RegistryStudy;
import id.sigi.studies.programme.TransitionStudy;
import id.sigi.studies.work.EmploymentFlowsStudy;
import id.sigi.studies.work.OwnBusinessStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All fixed questions, in the order in which a report asks them. */
public final class Studies {
    private Studies() {}

    /** The same with another programme's indicators in place of those of Program Kartu Prakerja. */
    public static List<ProgrammeStudy> list(IndicatorRegistry registry) {
        Set<String> replaced = Set.of(new InclusionStudy().id(), new LabourStudy().id(), new GroupShareStudy().id());
        List<ProgrammeStudy> studies = new ArrayList<>();
        for (ProgrammeStudy study : list()) {
            if (!replaced.contains(study.id())) {
                studies.add(study);
            }
        }
        studies.add(new RegistryStudy(registry));
        return List.copyOf(studies);
    }

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
