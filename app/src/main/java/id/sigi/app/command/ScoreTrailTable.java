package id.sigi.app.command;

import id.sigi.app.console.Console;
import id.sigi.app.console.TextTable;
import id.sigi.app.job.score.ScoreAudit;
import id.sigi.methods.shrinkage.EmpiricalBayes;
import id.sigi.methods.shrinkage.Shrunken;
import id.sigi.methods.trail.CoursePhase;
import id.sigi.methods.trail.RatingTrail;
import id.sigi.methods.trail.ScoreTrail;
import id.sigi.methods.trail.SourceEvent;
import id.sigi.methods.trail.TracedAssessment;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints how a score was made, from single assessments to the number, and whether it is the one that was published. */
final class ScoreTrailTable {
    private static final int MOST = ScoreAudit.MOST_SHOWN;

    private final Console console;

    ScoreTrailTable(Console console) {
        this.console = console;
    }

    void print(ScoreAudit audit) {
        ScoreTrail trail = audit.trail();
        console.line(console.strong(trail.course()
                .map(course -> "Course " + course + " of provider " + trail.provider())
                .orElse("Provider " + trail.provider())));
        assessments(trail.asked());
        units(trail);
        provider(trail);
        compared(audit);
        ratings(audit);
        verdict(audit);
    }

    private void heading(String text) {
        console.line("");
        console.line(console.strong(text));
    }

    private void assessments(List<TracedAssessment> assessments) {
        heading("1. Assessments: the mean of four aspects");
        TextTable table = new TextTable(
                "course", "phase", "assessor", "aspects", "mean", "assessed on", "counted", "event", "time (UTC)");
        assessments.stream().limit(MOST).forEach(one -> table.add(cells(one)));
        table.print(console);
        more(assessments.size());
    }

    private static String[] cells(TracedAssessment one) {
        return new String[] {
            one.content().course(),
            one.content().phase(),
            one.content().assessor(),
            one.content().aspects().toString(),
            number(one.content().mean()),
            one.content().assessedOn(),
            one.isCounted() ? "yes" : "no",
            one.event().map(SourceEvent::id).orElse("none"),
            one.event().map(SourceEvent::occurredAt).orElse("")
        };
    }

    private void more(long all) {
        if (all > MOST) {
            console.line("and " + (all - MOST) + " more; --out writes them all.");
        }
    }

    private void units(ScoreTrail trail) {
        List<CoursePhase> units = trail.units();
        heading("2. Courses in phases: the mean of their assessors");
        TextTable table = new TextTable("course", "phase", "assessors", "mean");
        units.stream()
                .limit(MOST)
                .forEach(unit -> table.add(
                        unit.course(), unit.phase(), Integer.toString(unit.assessments()), number(unit.mean())));
        table.print(console);
        more(units.size());
    }

    private void provider(ScoreTrail trail) {
        heading("3. The provider: their mean, drawn towards the mean of all providers (empirical Bayes, REML)");
        console.line("raw mean " + number(trail.rawMean()) + " of "
                + trail.units().size() + " courses in phases; variance of one within providers "
                + number(trail.pooledVariance()));
        trail.model().ifPresent(model -> console.line(words(model, trail)));
    }

    private static String words(EmpiricalBayes model, ScoreTrail trail) {
        return "common mean of " + model.units().size() + " providers " + number(model.mean()) + " (standard error "
                + number(model.stdError()) + "), variance between them " + number(model.tauSquared())
                + "; weight of the provider's own mean "
                + trail.findScore()
                        .map(Shrunken::reliability)
                        .map(ScoreTrailTable::number)
                        .orElse("none");
    }

    private void ratings(ScoreAudit audit) {
        RatingTrail ratings = audit.ratings();
        heading("Ratings by beneficiaries: no part of the score");
        OptionalDouble mean = ratings.mean();
        if (mean.isPresent()) {
            TextTable table = new TextTable("course", "stars", "event", "time (UTC)");
            audit.first()
                    .forEach(rating -> table.add(
                            rating.course(),
                            Integer.toString(rating.stars()),
                            rating.event().id(),
                            rating.event().occurredAt()));
            table.print(console);
            more(ratings.count());
        }
        console.line(ratings.count() + " ratings"
                + (mean.isPresent() ? ", mean " + number(mean.getAsDouble()) + ", by stars " + ratings.told() : ""));
        if (ratings.panel().isEmpty()) {
            console.line("They were not compared with the panel of ratings, because its version of then is gone.");
        }
    }

    private void compared(ScoreAudit audit) {
        heading("4. The score");
        boolean isCompared = audit.published().isPresent();
        TextTable table = new TextTable("number", "made again", "published", "same");
        audit.compared()
                .forEach(step -> table.add(
                        step.name(),
                        ScoreAudit.words(step.value()),
                        isCompared ? ScoreAudit.words(step.published()) : "not compared",
                        isCompared ? (step.isSame() ? "yes" : "NO") : ""));
        table.print(console);
        audit.tables()
                .forEach(read -> console.line(String.format(
                        Locale.ROOT, "Read %s, version %s, %,d rows", read.table(), read.version(), read.rows())));
        if (audit.uncounted() > 0) {
            console.line(audit.uncounted()
                    + " assessments are in the lake and not in the panel that the score was made from: they "
                    + (audit.trail().isOneBuild() ? "were left out." : "came later, or were left out."));
        }
    }

    private void verdict(ScoreAudit audit) {
        console.line("");
        List<String> findings = audit.findings();
        if (findings.isEmpty()) {
            console.line(console.strong(
                    audit.published().isPresent()
                            ? "The published score is what its assessments give."
                            : "Every assessment is as its event told it; name the result that published the score with --result"
                                    + " to compare it."));
        } else {
            console.line(console.strong(findings.size() + (findings.size() == 1 ? " finding:" : " findings:")));
            findings.stream().limit(MOST).forEach(finding -> console.line("  " + finding));
        }
        console.line(
                "Identifiers of events and pseudonyms of assessors are for the authorised auditor, not for publication.");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
