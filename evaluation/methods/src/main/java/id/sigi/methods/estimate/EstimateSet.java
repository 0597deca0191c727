package id.sigi.methods.estimate;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The answer of one study: estimates of one kind of evidence with everything needed to judge and remake them.
 *
 * @param id what the set is, for example {@code impact}, {@code transitions}; unique within a run
 * @param evidence its kind of evidence; one only, so that kinds cannot be mixed in a table
 * @param provenance where it comes from
 * @param flow rows at every step of the flow, in order
 * @param conventions sentences that the reader of a table must know: variance, clusters, weights, ties
 * @param estimates the rows
 * @param models summaries of the models behind them; none where nothing was fitted
 * @param redraws distributions of statistics over the lottery drawn again; none where it was not
 * @param labels what the data calls the variables and values that the rows name
 */
public record EstimateSet(
        String id,
        Evidence evidence,
        Provenance provenance,
        List<FlowStep> flow,
        List<String> conventions,
        List<Estimate> estimates,
        List<ModelSummary> models,
        List<RandomisationHistogram> redraws,
        DataLabels labels) {
    public EstimateSet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(provenance, "provenance");
        flow = List.copyOf(flow);
        conventions = List.copyOf(conventions);
        estimates = List.copyOf(estimates);
        models = List.copyOf(models);
        redraws = List.copyOf(redraws);
        Objects.requireNonNull(labels, "labels");
    }

    /** A set of data without labels. */
    public EstimateSet(
            String id,
            Evidence evidence,
            Provenance provenance,
            List<FlowStep> flow,
            List<String> conventions,
            List<Estimate> estimates,
            List<ModelSummary> models,
            List<RandomisationHistogram> redraws) {
        this(id, evidence, provenance, flow, conventions, estimates, models, redraws, DataLabels.NONE);
    }

    /** A set without models and redraws. */
    public EstimateSet(
            String id,
            Evidence evidence,
            Provenance provenance,
            List<FlowStep> flow,
            List<String> conventions,
            List<Estimate> estimates) {
        this(id, evidence, provenance, flow, conventions, estimates, List.of(), List.of());
    }

    /** The same set with other rows. */
    public EstimateSet withEstimates(List<Estimate> rows) {
        return new EstimateSet(id, evidence, provenance, flow, conventions, rows, models, redraws, labels);
    }

    /** The same set with another flow. */
    public EstimateSet withFlow(List<FlowStep> steps) {
        return new EstimateSet(id, evidence, provenance, steps, conventions, estimates, models, redraws, labels);
    }

    /** The rows, models and redraws whose label is as wanted; all else stays. */
    public EstimateSet keeping(Predicate<Label> isWanted) {
        return new EstimateSet(
                id,
                evidence,
                provenance,
                flow,
                conventions,
                estimates.stream().filter(row -> isWanted.test(row.label())).toList(),
                models.stream().filter(model -> isWanted.test(model.label())).toList(),
                redraws.stream().filter(some -> isWanted.test(some.label())).toList(),
                labels);
    }

    /** The rows of both, one behind the other, with every sentence once; flow and provenance are this set's. */
    public EstimateSet joined(EstimateSet more) {
        return new EstimateSet(
                id,
                evidence,
                provenance,
                flow,
                joined(conventions, more.conventions).stream().distinct().toList(),
                joined(estimates, more.estimates),
                joined(models, more.models),
                joined(redraws, more.redraws),
                labels);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The same set with other sentences. */
    public EstimateSet withConventions(List<String> sentences) {
        return new EstimateSet(id, evidence, provenance, flow, sentences, estimates, models, redraws, labels);
    }

    /** The same set with every label rewritten alike in rows, models and redraws. */
    public EstimateSet withLabels(UnaryOperator<Label> rewrite) {
        return new EstimateSet(
                id,
                evidence,
                provenance,
                flow,
                conventions,
                estimates.stream()
                        .map(row -> row.withLabel(rewrite.apply(row.label())))
                        .toList(),
                models.stream()
                        .map(model -> model.withLabel(rewrite.apply(model.label())))
                        .toList(),
                redraws.stream()
                        .map(some -> some.withLabel(rewrite.apply(some.label())))
                        .toList(),
                labels);
    }

    /** The same set with every row as the function makes it. */
    public EstimateSet withRows(UnaryOperator<Estimate> remake) {
        return new EstimateSet(
                id,
                evidence,
                provenance,
                flow,
                conventions,
                estimates.stream().map(remake).toList(),
                models,
                redraws,
                labels);
    }

    /** The same set with summaries of its models. */
    public EstimateSet withModels(List<ModelSummary> fitted) {
        return new EstimateSet(id, evidence, provenance, flow, conventions, estimates, fitted, redraws, labels);
    }

    /** The same set with distributions over redraws. */
    public EstimateSet withRedraws(List<RandomisationHistogram> distributions) {
        return new EstimateSet(id, evidence, provenance, flow, conventions, estimates, models, distributions, labels);
    }

    /** The same set with as much of the data's labels as its rows name. */
    public EstimateSet withDataLabels(DataLabels all) {
        List<String> named = estimates.stream()
                .map(Estimate::label)
                .flatMap(label ->
                        Stream.of(label.outcome().words(), label.subgroup().words()))
                .toList();
        return new EstimateSet(id, evidence, provenance, flow, conventions, estimates, models, redraws, all.of(named));
    }

    /** The estimates whose outcome has this name. */
    public List<Estimate> list(String outcome) {
        return estimates.stream()
                .filter(estimate -> estimate.label().outcome().is(outcome))
                .toList();
    }
}
