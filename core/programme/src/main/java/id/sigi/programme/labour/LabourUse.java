package id.sigi.programme.labour;

import id.sigi.programme.vocabulary.survey.Answer;
import id.sigi.programme.vocabulary.survey.LabourForceState;
import id.sigi.programme.vocabulary.survey.LabourRule;
import id.sigi.programme.vocabulary.survey.NotSeeking;
import id.sigi.programme.vocabulary.survey.WorkInterview;
import java.util.Optional;

/** The whole population of working age by how far its labour is used; mutually exclusive. */
public enum LabourUse {
    /** Employed, and not underemployed in time. */
    EMPLOYED,
    TIME_RELATED_UNDEREMPLOYED,
    UNEMPLOYED,
    /**
     * Outside the labour force and near it: seeks and is not available, or is available and does not seek, as the discouraged who do not say to
     * be unavailable.
     */
    POTENTIAL_LABOUR_FORCE,
    OUTSIDE_EXTENDED_LABOUR_FORCE;

    /** By resolution I of the 19th International Conference of Labour Statisticians, labour status by ILOSTAT's rule for Indonesia. */
    public static Optional<LabourUse> find(WorkInterview interview) {
        if (interview.isEmployed()) {
            return WorkingTime.isTimeRelatedUnderemployed(interview)
                    .map(isShort -> isShort ? TIME_RELATED_UNDEREMPLOYED : EMPLOYED);
        }
        Optional<LabourForceState> state = LabourRule.ILOSTAT_INDONESIA.state(interview);
        if (state.filter(LabourForceState.UNEMPLOYED::equals).isPresent()) {
            return Optional.of(UNEMPLOYED);
        }
        boolean isTold = interview.isAskedOfSeeking() && interview.isAvailable() != Answer.NOT_ASKED;
        return isTold || isPotential(interview)
                ? state.map(outside -> isPotential(interview) ? POTENTIAL_LABOUR_FORCE : OUTSIDE_EXTENDED_LABOUR_FORCE)
                : Optional.empty();
    }

    private static boolean isPotential(WorkInterview interview) {
        boolean wouldSeek = interview.seeks() || interview.reason().isFutureStart();
        return (wouldSeek && interview.isUnavailable())
                || (!wouldSeek && interview.isAvailable().isYes())
                || (interview.reason() == NotSeeking.DISCOURAGED && !interview.isUnavailable());
    }
}
