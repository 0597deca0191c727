package id.sigi.methods.estimate.file;

import id.sigi.methods.estimate.ExcludedObservations;
import id.sigi.methods.estimate.ModelSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a model summary, in order, and its values as text: the one schema of every file of models. */
public final class ModelSummaryColumns {
    static final String ROWS = "rows";
    static final String CLUSTERS = "clusters";
    static final String CELLS = "cells";
    static final String COEFFICIENTS = "coefficients";
    static final String COVARIANCE = "covariance";
    static final String DF_RULE = "df_rule";
    static final String R_SQUARED = "r_squared";
    static final String ADJUSTED = "adj_r_squared";
    static final String WITHIN = "within_r_squared";
    static final String EFFECTIVE_F = "effective_f";
    static final String LEFT_OUT = "left_out";

    /** Columns beside those of the label. */
    static final List<String> FACTS = List.of(
            ROWS,
            CLUSTERS,
            CELLS,
            COEFFICIENTS,
            COVARIANCE,
            DF_RULE,
            R_SQUARED,
            ADJUSTED,
            WITHIN,
            EFFECTIVE_F,
            LEFT_OUT);

    /** Columns that hold text. */
    static final Set<String> TEXTS = Set.of(COVARIANCE, DF_RULE, LEFT_OUT);

    private ModelSummaryColumns() {}

    /** Values by column, in their order; empty text where a model has none. A double is written so that no other is written alike. */
    public static Map<String, String> values(ModelSummary summary) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ROWS, Long.toString(summary.rows()));
        values.put(CLUSTERS, count(summary.clusters()));
        values.put(CELLS, count(summary.cells()));
        values.put(COEFFICIENTS, count(summary.coefficients()));
        values.put(COVARIANCE, summary.covariance());
        values.put(DF_RULE, summary.dfRule());
        values.put(R_SQUARED, number(summary.fit().rSquared()));
        values.put(ADJUSTED, number(summary.fit().adjusted()));
        values.put(WITHIN, number(summary.fit().within()));
        values.put(EFFECTIVE_F, number(summary.effectiveF()));
        values.put(
                LEFT_OUT,
                summary.leftOut().stream().map(ModelSummaryColumns::words).collect(Collectors.joining("; ")));
        return values;
    }

    private static String words(ExcludedObservations rows) {
        return (rows.rows().isPresent() ? rows.rows().getAsLong() + " " : "few ") + rows.why();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static String count(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }
}
