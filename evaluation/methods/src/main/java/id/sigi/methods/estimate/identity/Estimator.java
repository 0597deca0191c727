package id.sigi.methods.estimate.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a number is estimated, with its standard error.
 *
 * @param procedure how it is computed
 * @param argument what the procedure names besides, such as covariates; empty for most
 * @param adjustment what the comparison holds fixed
 * @param weights how much each person counts
 * @param covariance where the standard error comes from
 * @param clusters columns by which errors are clustered, at most two
 * @param test how a test or an interval is made
 * @param remarks what a reader must know of this number
 */
public record Estimator(
        Procedure procedure,
        String argument,
        RegressionAdjustment adjustment,
        RowWeights weights,
        CovarianceType covariance,
        List<String> clusters,
        TestRule test,
        List<Remark> remarks) {
    public Estimator {
        Objects.requireNonNull(procedure, "procedure");
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(adjustment, "adjustment");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(covariance, "covariance");
        Objects.requireNonNull(test, "test");
        clusters = List.copyOf(clusters);
        remarks = List.copyOf(remarks);
    }

    /** A procedure and nothing else. */
    public static Estimator of(Procedure procedure) {
        return of(procedure, "");
    }

    /** A procedure that names something. */
    public static Estimator of(Procedure procedure, String argument) {
        return new Estimator(
                procedure,
                argument,
                RegressionAdjustment.NONE,
                RowWeights.NONE,
                CovarianceType.NONE,
                List.of(),
                TestRule.NONE,
                List.of());
    }

    /** One that some words name: {@link Procedure#OTHER}, since a file of before there were codes does not say more. */
    public static Estimator ofWords(String words) {
        return Stream.of(Procedure.values())
                .filter(procedure -> !words.isEmpty() && procedure.term().equals(words))
                .findFirst()
                .map(Estimator::of)
                .orElseGet(() -> of(Procedure.OTHER, words));
    }

    public Estimator adjusted(RegressionAdjustment other) {
        return new Estimator(procedure, argument, other, weights, covariance, clusters, test, remarks);
    }

    public Estimator weighted(RowWeights other) {
        return new Estimator(procedure, argument, adjustment, other, covariance, clusters, test, remarks);
    }

    public Estimator with(CovarianceType other) {
        return new Estimator(procedure, argument, adjustment, weights, other, clusters, test, remarks);
    }

    /** With errors clustered by some columns. */
    public Estimator clusteredBy(List<String> columns) {
        return new Estimator(procedure, argument, adjustment, weights, covariance, columns, test, remarks);
    }

    public Estimator clusteredBy(String column) {
        return clusteredBy(List.of(column));
    }

    public Estimator with(TestRule other) {
        return new Estimator(procedure, argument, adjustment, weights, covariance, clusters, other, remarks);
    }

    /** With one remark more. */
    public Estimator remarking(Remark.Kind kind, String about) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(new Remark(kind, about));
        return new Estimator(procedure, argument, adjustment, weights, covariance, clusters, test, more);
    }

    /** Whether its error is one of clusters, by name or because these are what is paired. */
    public boolean isClustered() {
        return !clusters.isEmpty() || procedure == Procedure.MATCHED_CLUSTER_PAIRS;
    }

    /** The words of files and of the console, in English. */
    public String words() {
        String main = procedure.term().replace("{0}", argument)
                + adjustment.term()
                + weights.term()
                + (covariance == CovarianceType.NONE ? "" : ", " + covariance.term())
                + (clusters.isEmpty() ? "" : " clustered by " + String.join(" and ", clusters));
        return joined(main, test.term(), Remark::words);
    }

    /** The remarks about the main words, about the test, and the two of these between them. */
    public String joined(String main, String testWords, Function<Remark, String> words) {
        Stream<String> before = Stream.of(
                        remarks.stream()
                                .filter(remark -> remark.kind().isLeading())
                                .map(words),
                        Stream.of(main).filter(text -> !text.isEmpty()),
                        remarks.stream()
                                .filter(remark -> !remark.kind().isLeading()
                                        && !remark.kind().isLast())
                                .map(words))
                .flatMap(parts -> parts);
        Stream<String> after =
                remarks.stream().filter(remark -> remark.kind().isLast()).map(remark -> ", " + words.apply(remark));
        return before.collect(Collectors.joining(", ")) + testWords + after.collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return words();
    }
}
