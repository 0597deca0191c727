package id.sigi.app.job.score;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.shrinkage.Shrunken;
import id.sigi.methods.trail.RatedStars;
import id.sigi.methods.trail.RatingTrail;
import id.sigi.methods.trail.ScoreTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A score, made again and compared with what was published.
 *
 * @param trail how it was made
 * @param ratings by beneficiaries, of the same courses
 * @param first the first of them, {@link #MOST_SHOWN} at most
 * @param published what the result says of the provider; empty where no result was named
 * @param changed published files of the score that are not what the result's manifest says, in words
 * @param tables what was read
 */
public record ScoreAudit(
        ScoreTrail trail,
        RatingTrail ratings,
        List<RatedStars> first,
        Optional<Published> published,
        List<String> changed,
        List<TableVersion> tables) {
    /** Most rows of a kind that are shown on a console. */
    public static final int MOST_SHOWN = 200;

    /** Relative difference that is none: another order of sums on another machine gives less. */
    static final double SAME = 1e-12;

    public ScoreAudit {
        first = List.copyOf(first);
        changed = List.copyOf(changed);
        tables = List.copyOf(tables);
    }

    /**
     * What a result says of a provider.
     *
     * @param codeVersion the code that made it
     * @param rawMean mean of its courses in phases
     * @param score that mean after shrinkage, with its interval; without numbers where it could not be estimated
     */
    public record Published(String codeVersion, Inference rawMean, Inference score) {}

    /**
     * One number, as it is made again and as it was published.
     *
     * @param name what it is
     * @param value made again; empty where it cannot be
     * @param published as published; empty where no result was named, or it says nothing of it
     */
    public record Step(String name, OptionalDouble value, OptionalDouble published) {
        /** Whether the two are the same within {@link #SAME}, where both are there or neither. */
        public boolean isSame() {
            if (value.isEmpty() || published.isEmpty()) {
                return value.isEmpty() && published.isEmpty();
            }
            double then = published.getAsDouble();
            return Math.abs(value.getAsDouble() - then) <= SAME * Math.max(1, Math.abs(then));
        }
    }

    /** The numbers that a result publishes of the provider. */
    public List<Step> compared() {
        Inference again = trail.findScore().map(Shrunken::inference).orElse(Inference.NONE);
        Inference then = published.map(Published::score).orElse(Inference.NONE);
        return List.of(
                new Step(
                        "raw mean",
                        OptionalDouble.of(trail.rawMean()),
                        published.map(Published::rawMean).orElse(Inference.NONE).estimate()),
                new Step("shrunken mean", again.estimate(), then.estimate()),
                new Step("standard error", again.stdError(), then.stdError()),
                new Step("lower limit, 95 %", again.confLow(), then.confLow()),
                new Step("upper limit, 95 %", again.confHigh(), then.confHigh()));
    }

    /** Assessments of what was asked for that the score does not count. */
    public long uncounted() {
        return trail.asked().stream().filter(one -> !one.isCounted()).count();
    }

    /** What does not hold, in words; empty where everything does. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>(trail.findings());
        ratings.finding().ifPresent(findings::add);
        if (published.isPresent()) {
            compared().stream()
                    .filter(step -> !step.isSame())
                    .forEach(step -> findings.add(step.name() + ": published as " + words(step.published())
                            + ", made again it is " + words(step.value())));
        }
        findings.addAll(changed);
        return findings;
    }

    /** A number with all its digits. */
    public static String words(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "not estimable";
    }
}
