package id.sigi.app.description;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import id.sigi.methods.plan.ExperimentPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first draft of a plan for a file: a survey where there is a weight, a stratum or a primary sampling unit, an experiment where there is an
 * assignment of zeros and ones and none of these, and else the survey of a simple sample. It runs as it is; its comments say what was guessed and
 * what has to be decided.
 */
public final class PlanDraft {
    private static final int MOST_OUTCOMES = 6;
    private static final Set<String> YAML_WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private final DataDescription data;
    private final GuessedRoles roles;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private PlanDraft(DataDescription data) {
        this.data = data;
        this.roles = GuessedRoles.of(data);
    }

    /** The text of a plan in YAML. */
    public static String text(DataDescription data, String command) {
        return new PlanDraft(data).draft(command);
    }

    private String draft(String command) {
        boolean isSurvey = roles.weight().isPresent()
                || roles.offer().isEmpty()
                || (roles.strata().isPresent() && roles.psu().isPresent());
        say("# A first draft, made by sigi describe from the variables of " + data.file() + ".");
        say(
                "# Lines marked 'guessed' were guessed from names, labels and values; lines marked 'decide' need your decision.");
        say("# Settle both before you look at an estimate. It runs as it is: " + command);
        if (isSurvey) {
            survey();
        } else {
            experiment();
        }
        return String.join("\n", lines) + "\n";
    }

    private void say(String line) {
        lines.add(line);
    }

    private void survey() {
        head("survey");
        String weight = roles.weight().map(one -> quoted(one.name())).orElse("equal_weight");
        if (roles.weight().isEmpty()) {
            say("rows:");
            say("  derive: {equal_weight: \"1.0\"}   # decide: no weight was found, so every row counts alike");
        }
        say("weight: " + weight
                + roles.weight().map(one -> guessed(one, "the design weight")).orElse(""));
        roles.strata()
                .ifPresent(
                        one -> say("strata: [" + quoted(one.name()) + "]" + guessed(one, "the stratum of the sample")));
        say("psu: [" + roles.psu().or(roles::key).map(one -> quoted(one.name())).orElse(text(ExperimentPlan.ROW)) + "]"
                + roles.psu()
                        .map(one -> guessed(one, "the first stage of the sample"))
                        .orElse("   # decide: no primary sampling unit was found, so each row is one"));
        say("lonely_psu: fail   # decide: what a stratum with a single unit adds to a variance");
        say("minimum_cell: 10   # decide: the fewest respondents that a published number may rest on");
        by();
        statistics();
        assigned();
    }

    private void head(String kind) {
        String stem = data.file().replaceFirst("[.].*", "");
        String id = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        say("kind: " + kind);
        say("id: " + (id.matches("[a-z][a-z0-9-]*") ? id : "data-" + id).replaceAll("-+$", ""));
        say("title: {en: " + text(stem) + ", id: " + text(stem) + "}   # decide: what readers will see");
    }

    private static String guessed(VariableDescription one, String what) {
        String label = one.variable().label();
        return "   # guessed: " + what + (label.isEmpty() ? "" : " (" + comment(label) + ")");
    }

    private void by() {
        List<VariableDescription> classes = roles.classes(data);
        if (!classes.isEmpty()) {
            say("by: [" + quoted(classes.get(0).name()) + "]   # guessed; others with few values: "
                    + names(classes.subList(1, classes.size())));
        }
    }

    private static String names(List<VariableDescription> variables) {
        String names =
                variables.stream().limit(12).map(one -> comment(one.name())).collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private void statistics() {
        say("statistics:   # decide: which of these are your questions, and what they are called");
        List<VariableDescription> outcomes = outcomes();
        outcomes.forEach(this::statistic);
        if (outcomes.isEmpty()) {
            say(
                    "  - {name: rows, label: {en: Rows, id: Baris}, kind: total, variable: \"1.0\", denominator_name: rows}");
        }
    }

    /** Class variables of the breakdown come last: their own mean within their classes is no news. */
    private List<VariableDescription> outcomes() {
        Optional<VariableDescription> by = roles.classes(data).stream().findFirst();
        return roles.outcomes(data).stream()
                .filter(one -> !by.equals(Optional.of(one)))
                .limit(MOST_OUTCOMES)
                .toList();
    }

    private void statistic(VariableDescription one) {
        boolean isCoded = one.isBinary() && !one.isTruth();
        String value = isCoded ? one.frequencies().get(0).text() : "";
        say("  - name: " + quoted(statisticName(isCoded ? one.name() + "_is_" + value : one.name())));
        say("    label: " + wording(one, isCoded ? 0 : -1));
        say("    kind: mean");
        say("    variable: "
                + (isCoded ? text(expression(one.name()) + " = " + value) : quoted(expression(one.name()))));
        say("    denominator_name: respondents with a value   # decide: of whom");
    }

    /** Names of statistics are of small letters, digits and a few signs, and are there once. */
    private String statisticName(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "_").replaceAll("^[^a-z]+", "");
        String free = plain.isEmpty() ? "statistic" : plain;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }

    private static String wording(VariableDescription one, int at) {
        String label =
                one.variable().label().isEmpty() ? one.name() : one.variable().label();
        String value = at < 0
                ? ""
                : ": "
                        + one.findLabel(one.frequencies().get(at))
                                .orElse(one.frequencies().get(at).text());
        return "{en: " + text(label + value) + ", id: " + text(label + value) + "}";
    }

    private void assigned() {
        roles.offer()
                .ifPresent(one -> say("# " + comment(one.name())
                        + " looks like an assignment. If it was drawn by chance, say kind: experiment, design: {offer: "
                        + comment(one.name())
                        + "} and survey: {weight, strata, psu}."));
    }

    private void experiment() {
        VariableDescription offer = roles.offer().orElseThrow();
        head("experiment");
        say(roles.key()
                .map(one -> "unit: " + quoted(one.name()) + guessed(one, "names each row"))
                .orElse("# unit:   # decide: no variable names each row, so each row is a unit"));
        say("contrast: assigned minus not assigned   # decide: whom it compares, in words");
        say("design:");
        say("  offer: " + quoted(offer.name()) + guessed(offer, "what chance decided, 0 or 1"));
        roles.strata()
                .ifPresent(one ->
                        say("  # strata: [" + comment(one.name()) + "]   # decide: was the draw made within these?"));
        roles.psu()
                .ifPresent(one -> say("  # cluster: " + comment(one.name()) + "   # decide: were these drawn whole?"));
        say("outcomes:   # decide: which of these were measured after the draw, and are your questions");
        List<VariableDescription> outcomes =
                roles.outcomes(data).stream().limit(MOST_OUTCOMES).toList();
        outcomes.forEach(one -> say("  - {name: " + quoted(one.name()) + ", label: " + wording(one, -1) + ", unit: "
                + (one.isTruth() ? "share" : "number") + "}"));
        say("# covariates: []   # decide: only what was measured before the draw; candidates: "
                + names(roles.classes(data)));
        say("estimators:");
        say("  - {estimator: difference_in_means}");
        say("minimum_cell: 10   # decide: the fewest people that a published number may rest on");
        say("seed: 1");
    }

    /** A name as expressions read it. */
    private static String expression(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "`" + name.replace("`", "``") + "`";
    }

    /** A name as YAML reads it. */
    private static String quoted(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") && !YAML_WORDS.contains(name.toLowerCase(Locale.ROOT))
                ? name
                : text(name);
    }

    private static String text(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
