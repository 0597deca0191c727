package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Section;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit of training quality: severity, scores with their ranks, funnels, what the ceiling of the stars leaves, and experts against beneficiaries. */
final class QualityAudit {
    private static final Set<Procedure> AUDIT = EnumSet.of(
            Procedure.CROSSED_RANDOM_EFFECTS,
            Procedure.POSTERIOR_DRAWS,
            Procedure.FUNNEL_PLOT,
            Procedure.BETA_BINOMIAL,
            Procedure.PEARSON,
            Procedure.SPEARMAN,
            Procedure.MEAN_OVER_COURSES);
    private static final Set<Quantity> SCORES =
            EnumSet.of(Quantity.QUALITY_SCORE, Quantity.EXPECTED_RANK, Quantity.BOTTOM_TENTH);
    private static final String WHOLE = "score_mean";
    private static final String COURSE = "course_id=";
    private static final String PROVIDER = "provider_id=";
    private static final int SHOWN_OF_EACH_END = 10;

    private final Edition edition;
    private final Released set;
    private final Tables tables;

    QualityAudit(Edition edition, Released set) {
        this.edition = edition;
        this.set = set;
        this.tables = new Tables(edition, set.evidence());
    }

    /** Whether a row is told of here. */
    static boolean isAudit(Label label) {
        return AUDIT.contains(label.estimator().procedure()) || isRawMeanOfCourse(label);
    }

    private static boolean isRawMeanOfCourse(Label label) {
        return is(label, COURSE) && label.estimand().isAny(Quantity.RAW_MEAN);
    }

    private static boolean is(Label label, String subgroups) {
        return label.subgroup().words().startsWith(subgroups);
    }

    private List<Cell> cells(Predicate<Label> choice) {
        return set.cells().stream()
                .filter(cell -> isAudit(cell.label()) && choice.test(cell.label()))
                .toList();
    }

    private static boolean isBy(Label label, Procedure procedure) {
        return label.estimator().procedure() == procedure;
    }

    Optional<Section> severity() {
        List<Cell> cells = cells(label -> isBy(label, Procedure.CROSSED_RANDOM_EFFECTS)
                && !label.estimand().isAny(Quantity.QUALITY_SCORE)
                && (label.outcome().is(WHOLE) || !label.estimand().isAny(Quantity.DIFFERENCE)));
        return section(
                "severity",
                cells,
                table(
                        "severity",
                        cells,
                        label -> edition.labels().outcome(label.outcome()),
                        this::estimandAndSubgroup));
    }

    private String estimandAndSubgroup(Label label) {
        return Stream.of(edition.labels().estimand(label.estimand()), subgroup(label))
                .filter(words -> !words.equals(edition.labels().subgroup(Label.ALL)))
                .collect(Collectors.joining(", "));
    }

    private String subgroup(Label label) {
        return edition.labels().subgroup(label.subgroup());
    }

    /** Ten courses of each end: those most likely to be in the bottom tenth, and those with the best expected ranks. */
    Optional<Section> courses() {
        List<Cell> cells = cells(label -> is(label, COURSE) && !isBy(label, Procedure.BETA_BINOMIAL));
        Set<String> shown = Stream.concat(
                        first(cells, Quantity.BOTTOM_TENTH, cell -> -CellWords.point(cell)),
                        first(cells, Quantity.EXPECTED_RANK, CellWords::point))
                .collect(Collectors.toSet());
        List<Cell> ends = only(cells, shown);
        return section("courses", ends, table("courses", ends, this::subgroup, this::estimand));
    }

    private String estimand(Label label) {
        return edition.labels().estimand(label.estimand());
    }

    private static Stream<String> first(List<Cell> cells, Quantity quantity, Function<Cell.Shown, Double> order) {
        return ReleasedFigures.shown(cells).stream()
                .filter(cell -> cell.label().estimand().isAny(quantity))
                .sorted(Comparator.comparing(order))
                .limit(SHOWN_OF_EACH_END)
                .map(cell -> cell.label().subgroup().words());
    }

    private static List<Cell> only(List<Cell> cells, Set<String> subgroups) {
        return cells.stream()
                .filter(cell -> subgroups.contains(cell.label().subgroup().words()))
                .toList();
    }

    Optional<Section> funnel() {
        List<Cell> scores = cells(
                label -> is(label, PROVIDER) && SCORES.contains(label.estimand().quantity()));
        List<Cell> plots = cells(label -> isBy(label, Procedure.FUNNEL_PLOT));
        return section(
                "funnel",
                Stream.concat(scores.stream(), plots.stream()).toList(),
                table("provider_scores", scores, this::estimand, this::subgroup),
                table(
                        "funnel",
                        plots,
                        label -> edition.labels().outcome(label.outcome()) + ": " + estimand(label),
                        this::subgroup));
    }

    Optional<Section> ceiling() {
        List<Cell> cells = cells(label -> isBy(label, Procedure.BETA_BINOMIAL));
        Set<String> shown = Stream.concat(
                        first(cells, Quantity.SHRUNKEN_SHARE, CellWords::point),
                        first(cells, Quantity.SHRUNKEN_SHARE, cell -> -CellWords.point(cell)))
                .collect(Collectors.toSet());
        shown.add(Label.ALL);
        List<Cell> ends = only(cells, shown);
        return section("ceiling", ends, table("ceiling", ends, this::estimand, this::subgroup));
    }

    Optional<Section> validity() {
        List<Cell> cells = cells(label -> isBy(label, Procedure.PEARSON)
                || isBy(label, Procedure.SPEARMAN)
                || isBy(label, Procedure.MEAN_OVER_COURSES));
        return section(
                "validity",
                cells,
                table(
                        "validity",
                        cells,
                        label -> edition.labels().outcome(label.outcome()),
                        this::estimandAndSubgroup));
    }

    private Block table(String name, List<Cell> cells, Function<Label, String> group, Function<Label, String> rowName) {
        return tables.levels(edition.text("table." + name), Tables.group(cells.stream(), group), rowName);
    }

    private Optional<Section> section(String name, List<Cell> cells, Block... blocks) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                name,
                edition.text("section." + name),
                Stream.concat(
                                Stream.of(
                                        edition.evidenceNotice(set.evidence()),
                                        Block.paragraph(edition.text(name + ".note"))),
                                Stream.of(blocks))
                        .toList()));
    }
}
