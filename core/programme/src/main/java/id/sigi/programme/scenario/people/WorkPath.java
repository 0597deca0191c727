package id.sigi.programme.scenario.people;

import id.sigi.programme.operation.Profile;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.ResponseChance;
import id.sigi.programme.scenario.SurveyTruth;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Optional;

/**
 * Labour statuses of a participant from round to round and the chance of answering, by the known parameters of a scenario: a Markov chain from the status
 * at registration, each step by a stream of chance of its own.
 */
final class WorkPath {
    private final SurveyTruth truth;

    WorkPath(SurveyTruth truth) {
        this.truth = truth;
    }

    /** Status in a round, 1 to 4; empty where statuses are the generator's own. */
    Optional<LabourStatus> findStatus(long seed, Profile profile, int round) {
        LabourStatus status = profile.baselineStatus();
        for (int step = 1; step <= round; step++) {
            Optional<SurveyTruth.StatusStep> chances = truth.findStep(profile.sex(), step);
            if (chances.isEmpty()) {
                return Optional.empty();
            }
            status =
                    RandomStream.of(seed, "work step", step).among(chances.get().from(status));
        }
        return Optional.of(status);
    }

    /** Chance of answering a round, 1 to 4, of who has a status then; empty where it is the generator's own. */
    Optional<Double> findResponse(Profile profile, LabourStatus now, int round) {
        return truth.findResponse(round).map(chance -> ResponseChance.share(sum(chance, profile, now)));
    }

    private static double sum(ResponseChance chance, Profile profile, LabourStatus now) {
        return chance.constant()
                + (profile.sex() == Sex.FEMALE ? chance.women() : 0)
                + (profile.isUrban() ? chance.urban() : 0)
                + (profile.education() == EducationLevel.TERTIARY ? chance.tertiary() : 0)
                + (profile.baselineStatus().isEmployed() ? chance.employedBefore() : 0)
                + (now.isEmployed() ? chance.employedNow() : 0);
    }
}
