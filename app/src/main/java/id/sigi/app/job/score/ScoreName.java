package id.sigi.app.job.score;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.check.NearestName;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for: a course, a provider, or a published score by its outcome, quantity and subgroup, as
 * {@code provider_mean/SHRUNKEN_MEAN/provider_id=prv-0001}.
 *
 * @param text as it was asked
 */
public record ScoreName(String text) {
    /** Outcome of the scores that are published. */
    static final String PROVIDER_MEAN = "provider_mean";

    private static final String SEPARATOR = "/";
    private static final String OF_PROVIDER = Fields.PROVIDER_ID.name() + "=";

    /** How a published score is named. */
    static String of(Estimate score) {
        Label label = score.label();
        return String.join(
                SEPARATOR,
                label.outcome().words(),
                label.estimand().quantity().name(),
                label.subgroup().words());
    }

    /** The course or provider whose score it is. */
    String unit() {
        String last = text.substring(text.lastIndexOf(SEPARATOR) + 1);
        return last.startsWith(OF_PROVIDER) ? last.substring(OF_PROVIDER.length()) : last;
    }

    /**
     * Makes sure that a name of three parts is that of a published score.
     *
     * @param set what was published; empty where no result was named
     * @throws RequestFault if it is not
     */
    void check(Optional<EstimateSet> set) {
        if (!text.contains(SEPARATOR)) {
            return;
        }
        if (set.isEmpty()) {
            throw new RequestFault(
                    "The score " + text + " cannot be looked up",
                    "no result was named that published it",
                    "Name it with --result, or ask for a course or provider");
        }
        List<String> published =
                set.get().list(PROVIDER_MEAN).stream().map(ScoreName::of).toList();
        if (!published.contains(text)) {
            throw new RequestFault(
                    "There is no score " + text,
                    "the set " + set.get().id() + " of the result publishes no such score of a course or provider",
                    NearestName.find(text, published)
                            .map(near -> "The nearest is " + near)
                            .orElseGet(() -> "Name one as "
                                    + published.stream().findFirst().orElse(PROVIDER_MEAN)));
        }
    }
}
