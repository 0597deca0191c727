package id.sigi.ledger.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.scenario.EndlineOutcome;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The true effects on one outcome among everybody who was in a draw; shares are in 0..1 and money in rupiah.
 *
 * @param outcome the outcome
 * @param controlMean mean had everybody lost the first draw
 * @param offerProgrammeWeighted mean effect of winning the first draw, everybody counting once
 * @param offerPrecisionWeighted the same with weights p (1 - p), which is what a regression with cell effects estimates
 * @param participation mean effect of participation among compliers, who take part if they win the first draw and not if they lose
 * @param participationPrecisionWeighted the same with weights p (1 - p), which is what two-stage least squares with cell effects estimates
 * @param firstStageProgrammeWeighted mean change of participation by winning the first draw
 * @param firstStagePrecisionWeighted the same with weights p (1 - p)
 */
public record TrueEffect(
        EndlineOutcome outcome,
        double controlMean,
        double offerProgrammeWeighted,
        double offerPrecisionWeighted,
        double participation,
        double participationPrecisionWeighted,
        double firstStageProgrammeWeighted,
        double firstStagePrecisionWeighted) {

    static TrueEffect of(EndlineOutcome outcome, List<AnswerKey.Entry> entries) {
        ToDoubleFunction<AnswerKey.Entry> once = entry -> 1;
        ToDoubleFunction<AnswerKey.Entry> precision = AnswerKey.Entry::precision;
        ToDoubleFunction<AnswerKey.Entry> offer = entry -> entry.offerEffect(outcome);
        ToDoubleFunction<AnswerKey.Entry> takeUp = AnswerKey.Entry::complies;
        double offerOnce = mean(entries, offer, once);
        double offerPrecise = mean(entries, offer, precision);
        double takeUpOnce = mean(entries, takeUp, once);
        double takeUpPrecise = mean(entries, takeUp, precision);
        return new TrueEffect(
                outcome,
                mean(
                        entries,
                        entry -> entry.person()
                                .outcome(entry.participatesIfLost())
                                .of(outcome),
                        once),
                offerOnce,
                offerPrecise,
                participation(entries, outcome, once),
                participation(entries, outcome, precision),
                takeUpOnce,
                takeUpPrecise);
    }

    /** Mean over compliers; zero where there is none. */
    private static double participation(
            List<AnswerKey.Entry> entries, EndlineOutcome outcome, ToDoubleFunction<AnswerKey.Entry> weight) {
        List<AnswerKey.Entry> compliers =
                entries.stream().filter(entry -> entry.complies() > 0).toList();
        return mean(compliers, entry -> entry.offerEffect(outcome), weight);
    }

    private static double mean(
            List<AnswerKey.Entry> entries,
            ToDoubleFunction<AnswerKey.Entry> value,
            ToDoubleFunction<AnswerKey.Entry> weight) {
        double sum = 0;
        double weights = 0;
        for (AnswerKey.Entry entry : entries) {
            sum += weight.applyAsDouble(entry) * value.applyAsDouble(entry);
            weights += weight.applyAsDouble(entry);
        }
        return weights == 0 ? 0 : sum / weights;
    }

    void writeTo(ObjectNode node) {
        node.put("control_mean", controlMean);
        node.put("offer_programme_weighted", offerProgrammeWeighted);
        node.put("offer_precision_weighted", offerPrecisionWeighted);
        node.put("participation", participation);
        node.put("participation_precision_weighted", participationPrecisionWeighted);
        node.put("first_stage_programme_weighted", firstStageProgrammeWeighted);
        node.put("first_stage_precision_weighted", firstStagePrecisionWeighted);
    }
}
