package id.sigi.programme.scenario;

import id.sigi.programme.rules.OptionalKey;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be found again from the events of a replay: by which chances recipients move between labour statuses from round to round, and by which they
 * answer. A scenario without it leaves both to the generator.
 *
 * @param transitions by sex, the step from registration to survey 1, then to survey 2, survey 3 and the endline; null without
 * @param response chances of answering survey 1, 2, 3 and the endline of who is invited; null without
 */
public record SurveyTruth(
        @OptionalKey Map<Sex, List<StatusStep>> transitions,
        @OptionalKey List<ResponseChance> response) {
    /** Three surveys of recipients and the endline. */
    public static final int ROUNDS = 4;

    public SurveyTruth {
        transitions = transitions == null ? null : Map.copyOf(transitions);
        response = response == null ? null : List.copyOf(response);
        if (transitions != null) {
            for (Sex sex : Sex.values()) {
                ShareChecks.require(
                        transitions.getOrDefault(sex, List.of()).size() == ROUNDS,
                        "transitions has four steps for " + sex + ": to survey 1, 2, 3 and the endline");
            }
        }
        ShareChecks.require(
                response == null || response.size() == ROUNDS,
                "response has four entries: survey 1, 2, 3 and the endline");
    }

    /** Chances of one step of one sex; empty where statuses are the generator's own. */
    public Optional<StatusStep> findStep(Sex sex, int round) {
        return Optional.ofNullable(transitions).map(steps -> steps.get(sex).get(round - 1));
    }

    /** Chances of answering a round, 1 to 4; empty where they are the generator's own. */
    public Optional<ResponseChance> findResponse(int round) {
        return Optional.ofNullable(response).map(chances -> chances.get(round - 1));
    }

    /**
     * Chances of the status after by the status before.
     *
     * @param to by the status before, shares of the statuses after, which sum to one; whoever has a status that is not named keeps it
     */
    public record StatusStep(Map<LabourStatus, Map<LabourStatus, Double>> to) {
        public StatusStep {
            to.forEach((before, shares) -> ShareChecks.checkWhole("transitions from " + before, shares));
            to = Map.copyOf(to);
        }

        /** Chances of the statuses after one status before. */
        public Map<LabourStatus, Double> from(LabourStatus before) {
            return to.getOrDefault(before, Map.of(before, 1.0));
        }
    }
}
