package id.sigi.programme.scenario;

import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.payment.IncentiveUse;
import java.util.List;
import java.util.Map;

/**
 * What people do.
 *
 * @param verified share whose identity passes the check
 * @param underage share who register too young
 * @param listed share named by an exclusion list before the first draw, by reason
 * @param assisted share whose applications an operator at a service point enters
 * @param breaksRules share who try something that the rules do not allow
 * @param takeUp shares of the {@link TakeUp} types
 * @param completesByDrive by how much a standard deviation of drive changes the share that completes
 * @param secondCourse share of completers who buy a second course
 * @param rates share of completers who rate
 * @param ewallet share who choose an e-wallet for the payout
 * @param surveyResponse share that answers each recipients' survey, among those invited to it
 * @param skillGain share that says skills improved
 * @param incentiveUses share that names each use; several may be named
 * @param complains share of beneficiaries who complain
 * @param resolved share of complaints that are resolved
 */
public record BehaviourPlan(
        double verified,
        double underage,
        Map<ExclusionReason, Double> listed,
        double assisted,
        double breaksRules,
        Map<TakeUp, Double> takeUp,
        double completesByDrive,
        double secondCourse,
        double rates,
        double ewallet,
        List<Double> surveyResponse,
        double skillGain,
        Map<IncentiveUse, Double> incentiveUses,
        double complains,
        double resolved) {
    public BehaviourPlan {
        ShareChecks.check("verified", verified);
        ShareChecks.check("underage", underage);
        ShareChecks.check("assisted", assisted);
        ShareChecks.check("breaksRules", breaksRules);
        ShareChecks.check(
                "listed, in all",
                listed.values().stream().mapToDouble(Double::doubleValue).sum());
        listed.keySet()
                .forEach(reason -> ShareChecks.require(
                        !ExclusionGround.of(reason).isEmpty(), "listed names " + reason + ", which no list can give"));
        ShareChecks.checkWhole("takeUp", takeUp);
        ShareChecks.check("secondCourse", secondCourse);
        ShareChecks.check("rates", rates);
        ShareChecks.check("ewallet", ewallet);
        surveyResponse = List.copyOf(surveyResponse);
        ShareChecks.require(surveyResponse.size() == 3, "surveyResponse has one share for each of three surveys");
        surveyResponse.forEach(share -> ShareChecks.check("surveyResponse", share));
        ShareChecks.check("skillGain", skillGain);
        incentiveUses.values().forEach(share -> ShareChecks.check("incentiveUses", share));
        ShareChecks.check("complains", complains);
        ShareChecks.check("resolved", resolved);
    }
}
