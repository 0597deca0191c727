package id.sigi.studies.ratings;

import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.rating.AssessorPair;
import java.util.ArrayList;
import java.util.List;

/** What the readers of an audit's tables must know. */
final class RatingSentences {
    private RatingSentences() {}

    static List<String> agreement(RatingsPlan plan, boolean hasAspects) {
        List<String> sentences = new ArrayList<>(List.of(
                "A unit of agreement is an object in one phase. Krippendorff's alpha, Gwet's coefficient and Fleiss' kappa take"
                        + " objects with any number of assessors: 1 is perfect agreement, 0 what chance gives. Gwet's stays"
                        + " meaningful where nearly all scores are the same, where kappa does not.",
                "The interval of alpha is by bootstrap over units with the plan's seed; those of Gwet's coefficient and kappa are"
                        + " linearised over units.",
                "ICC(1,1) and ICC(1,k) rest on the objects with the most frequent number of scores; ICC(2,.) and ICC(3,.) on"
                        + " those that every assessor scored. k is the mean of all scores of an object.",
                "Pairs are the " + AgreementEstimates.MOST_PAIRS + " with the most objects in common, "
                        + AssessorPair.FEWEST
                        + " at least; of aspects kappa alone is told. A difference is the first assessor's score less the second's, and 95 % of differences lie"
                        + " between the limits of agreement."));
        if (hasAspects) {
            sentences.add(
                    "The whole is the mean of the aspects that an assessor scored; means are no categories, so that kappa"
                            + " and Gwet's coefficient are told of single aspects.");
        }
        if (plan.scale().findCategories().isEmpty()) {
            sentences.add("The scale has no steps, so that there are no categories for kappa and Gwet's coefficient.");
        }
        return sentences;
    }

    static List<String> components(RatingsPlan plan) {
        return List.of(
                "Components of variance by restricted maximum likelihood of crossed random effects: "
                        + plan.columns().object() + ", " + plan.columns().assessor()
                        + plan.columns().findProvider().map(name -> ", " + name).orElse("")
                        + " and a rest, with phases and covariates held fixed; intervals by Satterthwaite's chi-square.",
                "A difference is that of a phase from the first one, or the slope of a covariate.");
    }

    static List<String> assessors(RatingsPlan plan) {
        List<String> sentences = new ArrayList<>(List.of(
                "The deviation of an assessor is from the average one, objects alike: above zero is milder. It is drawn towards"
                        + " zero as far as the assessor's scores are few; intervals are those of prediction by Student's t.",
                "A mean says little of an assessor, because assessors score different objects."));
        plan.columns()
                .findTime()
                .ifPresent(time -> sentences.add("Drift is per unit of " + time + ", beside the mean drift of the other"
                        + " assessors; what all share cannot be told from a change of the objects."));
        plan.columns()
                .findAnchor()
                .ifPresent(anchor ->
                        sentences.add("On anchors (" + anchor + ") the deviation is the mean difference from all"
                                + " other assessors of the same object, not drawn towards zero."));
        return sentences;
    }

    static List<String> scores(RatingsPlan plan) {
        return List.of(
                "The quality score is what an average assessor would give, at the average of phases and covariates; it is drawn"
                        + " towards the common mean as far as the scores are few. Intervals are those of prediction by Student's"
                        + " t.",
                "Ranks are those of " + plan.draws()
                        + " joint draws of all effects with the plan's seed; rank 1 is the best. The"
                        + " bottom tenth is the lowest tenth, one at least. Ranks of point estimates would hide how unsure they"
                        + " are.");
    }

    static List<String> funnel() {
        return List.of(
                "Each provider against the mean of all, by how many objects or scores it has: 95 % and 99.8 % of providers lie"
                        + " between the limits where chance and the usual differences between providers alone tell them apart.",
                "Limits allow for more variance than chance gives, by the additive variance between providers from winsorised"
                        + " deviations; limits of shares without it are exact and interpolated. Means are of objects, adjusted"
                        + " for the severity of their assessors and not drawn towards anything.",
                "A share at the top of the scale says how much the scale can still tell: where nearly all scores are at its"
                        + " ceiling, it tells providers apart hardly at all.");
    }
}
