package id.sigi.methods.trail;

import id.sigi.methods.moments.Moments;
import id.sigi.methods.shrinkage.BetweenUnitVariance;
import id.sigi.methods.shrinkage.EmpiricalBayes;
import id.sigi.methods.shrinkage.Shrunken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the score of a provider was made: the mean of four aspects, of the assessors of a course in a phase, of the provider's courses in phases, and that
 * mean drawn towards the mean of all providers ({@link EmpiricalBayes}, Morris 1983, REML).
 *
 * @param provider whose score it is
 * @param course the course that was asked for; empty where the provider was
 * @param assessments all assessments of the provider's courses, each once, in the order of course, phase, assessor and key
 * @param others moments of the other providers' courses in phases
 * @param isOneBuild whether the panel was built from these very events, so that one that it does not have was left out and did not come later
 * @param differing assessments of all providers of which event and panel differ, or that have no event
 */
public record ScoreTrail(
        String provider,
        Optional<String> course,
        List<TracedAssessment> assessments,
        NavigableMap<String, Moments> others,
        boolean isOneBuild,
        long differing) {
    private static final Comparator<TracedAssessment> ORDER = Comparator.comparing(
                    (TracedAssessment one) -> one.content().course())
            .thenComparing(one -> one.content().phase())
            .thenComparing(one -> one.content().assessor())
            .thenComparing(TracedAssessment::assessment);

    public ScoreTrail {
        assessments = assessments.stream().sorted(ORDER).toList();
        others = new TreeMap<>(others);
        if (others.containsKey(provider)) {
            throw new IllegalArgumentException("a provider is not among the others: " + provider);
        }
        if (assessments.stream().noneMatch(TracedAssessment::isCounted)) {
            throw new IllegalArgumentException("nothing of " + provider + " counts");
        }
    }

    /** Assessments of the course that was asked for, or of all courses. */
    public List<TracedAssessment> asked() {
        return assessments.stream()
                .filter(one ->
                        course.isEmpty() || course.get().equals(one.content().course()))
                .toList();
    }

    /** Courses in phases that count, in the order of their names. */
    public List<CoursePhase> units() {
        Map<List<String>, List<AssessedContent>> grouped = new TreeMap<>(
                Comparator.comparing((List<String> unit) -> unit.get(0)).thenComparing(unit -> unit.get(1)));
        assessments.stream()
                .filter(TracedAssessment::isCounted)
                .map(TracedAssessment::content)
                .forEach(content -> grouped.computeIfAbsent(
                                List.of(content.course(), content.phase()), unseen -> new ArrayList<>())
                        .add(content));
        List<CoursePhase> units = new ArrayList<>();
        grouped.forEach((unit, of) -> units.add(new CoursePhase(unit.get(0), unit.get(1), of.size(), mean(of))));
        return units;
    }

    /** The mean of means as one division, because all have as many aspects: nothing is rounded on the way. */
    private static double mean(List<AssessedContent> of) {
        int sum = of.stream().mapToInt(AssessedContent::sum).sum();
        int scores = of.stream().mapToInt(content -> content.aspects().size()).sum();
        return sum / (double) scores;
    }

    /** Moments of every provider's courses in phases. */
    public NavigableMap<String, Moments> providers() {
        NavigableMap<String, Moments> providers = new TreeMap<>(others);
        for (CoursePhase unit : units()) {
            providers.merge(provider, new Moments(1, unit.mean(), 0), Moments::plus);
        }
        return providers;
    }

    /** Mean of the provider's courses in phases. */
    public double rawMean() {
        return providers().get(provider).mean();
    }

    /** Variance of a course in a phase within providers, pooled over all of them; zero where no provider has two. */
    public double pooledVariance() {
        double squares = providers().values().stream().mapToDouble(Moments::m2).sum();
        long df = providers().values().stream().mapToLong(one -> one.n() - 1).sum();
        return df == 0 ? 0 : squares / df;
    }

    /** All providers' means, drawn together; empty with fewer than two providers, or where nothing varies within them. */
    public Optional<EmpiricalBayes> model() {
        return EmpiricalBayes.find(providers(), BetweenUnitVariance.REML);
    }

    /** The provider's mean after shrinkage; empty with the model. */
    public Optional<Shrunken> findScore() {
        return model().flatMap(model -> model.units().stream()
                .filter(unit -> unit.unit().equals(provider))
                .findFirst());
    }

    /** What of the record does not hold, in words. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        assessments.forEach(one -> one.finding().ifPresent(findings::add));
        long elsewhere = differing - findings.size();
        if (isOneBuild) {
            assessments.stream()
                    .filter(one -> !one.isCounted())
                    .forEach(one -> findings.add("assessment " + one.assessment()
                            + " is among the events that the panel was built from, and the panel does not have it"));
        }
        if (elsewhere > 0) {
            findings.add(
                    "assessments of other providers, towards whose mean the score is drawn, of which event and panel differ: "
                            + elsewhere);
        }
        return findings;
    }
}
