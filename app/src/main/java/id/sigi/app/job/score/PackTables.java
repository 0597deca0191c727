package id.sigi.app.job.score;

import id.sigi.methods.moments.Moments;
import id.sigi.methods.shrinkage.EmpiricalBayes;
import id.sigi.methods.shrinkage.Shrunken;
import id.sigi.methods.trail.AssessedContent;
import id.sigi.methods.trail.RatedStars;
import id.sigi.methods.trail.ScoreTrail;
import id.sigi.methods.trail.SourceEvent;
import id.sigi.methods.trail.TracedAssessment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rows of a pack, cell by cell in the order of its data dictionary; numbers with all their digits. */
final class PackTables {
    private static final String NOTHING = "";

    private PackTables() {}

    static List<List<Object>> assessments(ScoreTrail trail) {
        return trail.assessments().stream().map(PackTables::cells).toList();
    }

    private static List<Object> cells(TracedAssessment one) {
        AssessedContent content = one.content();
        List<Object> cells = new ArrayList<>(List.of(
                one.event().map(SourceEvent::id).orElse(NOTHING),
                one.event().map(SourceEvent::occurredAt).orElse(NOTHING),
                one.assessment(),
                content.course(),
                content.phase(),
                content.assessor()));
        cells.addAll(content.aspects());
        cells.add(content.mean());
        cells.add(content.assessedOn());
        cells.add(one.isCounted());
        cells.add(one.isCounted() ? one.finding().isEmpty() : NOTHING);
        return cells;
    }

    static List<List<Object>> courses(ScoreTrail trail) {
        return trail.units().stream()
                .map(unit -> List.<Object>of(unit.course(), unit.phase(), unit.assessments(), unit.mean()))
                .toList();
    }

    static List<List<Object>> providers(ScoreTrail trail) {
        Map<String, Shrunken> scores = new HashMap<>();
        trail.model().map(EmpiricalBayes::units).orElse(List.of()).forEach(one -> scores.put(one.unit(), one));
        List<List<Object>> rows = new ArrayList<>();
        trail.providers().forEach((provider, of) -> rows.add(provider(provider, of, scores.get(provider))));
        return rows;
    }

    private static List<Object> provider(String provider, Moments of, Shrunken score) {
        List<Object> cells = new ArrayList<>(List.of(provider, of.n(), of.mean(), of.m2()));
        cells.addAll(
                score == null
                        ? List.of(NOTHING, NOTHING, NOTHING)
                        : List.of(score.reliability(), score.mean(), score.standardDeviation()));
        return cells;
    }

    static List<List<Object>> score(ScoreAudit audit) {
        ScoreTrail trail = audit.trail();
        Optional<EmpiricalBayes> model = trail.model();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(step("courses in phases", OptionalDouble.of(trail.units().size())));
        rows.add(step(
                "variance of a course in a phase within providers, pooled", OptionalDouble.of(trail.pooledVariance())));
        model.ifPresent(one -> {
            rows.add(step("common mean", OptionalDouble.of(one.mean())));
            rows.add(step("standard error of the common mean", OptionalDouble.of(one.stdError())));
            rows.add(step("variance between providers", OptionalDouble.of(one.tauSquared())));
        });
        trail.findScore().ifPresent(one -> rows.add(step("reliability", OptionalDouble.of(one.reliability()))));
        audit.compared()
                .forEach(one -> rows.add(List.of(
                        one.name(),
                        number(one.value()),
                        number(one.published()),
                        audit.published().isPresent() ? one.isSame() : NOTHING)));
        return rows;
    }

    private static List<Object> step(String name, OptionalDouble value) {
        return Arrays.asList(name, number(value), NOTHING, NOTHING);
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : NOTHING;
    }

    static List<Object> rating(RatedStars rating) {
        return List.of(rating.event().id(), rating.event().occurredAt(), rating.course(), rating.stars());
    }
}
