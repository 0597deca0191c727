package id.sigi.methods.survey.quantile;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Values with positive weights, sorted. */
public final class WeightedValues {
    private final double[] values;
    private final double[] weights;
    private final double[] running;

    private WeightedValues(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        this.running = new double[weights.length];
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at];
            running[at] = sum;
        }
    }

    /** Of the respondents who are in the domain and weigh something. */
    public static WeightedValues of(double[] values, double[] weights, boolean[] holds) {
        int[] order = RowsByValue.of(values, row -> holds[row] && weights[row] > 0);
        return new WeightedValues(
                Arrays.stream(order).mapToDouble(row -> values[row]).toArray(),
                Arrays.stream(order).mapToDouble(row -> weights[row]).toArray());
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /** The values in order. */
    double[] sorted() {
        return values.clone();
    }

    /** The quantile at a probability between 0 and 1. */
    public double at(double probability, QuantileRule rule) {
        int last = values.length - 1;
        double whole = running[last];
        return switch (rule) {
            case MATH, HF1 -> step(probability, 1);
            case SCHOOL, HF2 -> step(probability, 0.5);
            case HF3 -> merged().even(probability);
            case HF4 -> between(probability);
            case SHAHVAISH -> lower(probability, at -> shahVaish(at));
            case HF5 -> interpolated(probability, at -> (running[at] - weights[at] / 2) / whole);
            case HF6 -> interpolated(probability, at -> running[at] / (whole + weights[last]));
            case HF7 -> interpolated(probability, at -> at == 0 ? 0 : running[at - 1] / running[Math.max(0, last - 1)]);
            case HF8 -> interpolated(probability, at -> mixed(at, 1.0 / 3) / (whole + weights[last] / 3));
            case HF9 -> interpolated(probability, at -> mixed(at, 3.0 / 8) / (whole + weights[last] / 4));
        };
    }

    private double shahVaish(int at) {
        double mean = running[values.length - 1] / values.length;
        return (running[at] / mean + 0.5 - weights[at] / mean / 2) / (values.length + 1);
    }

    private double mixed(int at, double before) {
        return (at == 0 ? 0 : running[at - 1]) * before + running[at] * (1 - before);
    }

    /** The last place whose running sum is at most p of the whole; the first if none is. */
    private int place(double probability) {
        double limit = probability * running[running.length - 1];
        int place = 0;
        for (int at = 0; at < running.length && running[at] <= limit; at++) {
            place = at;
        }
        return place;
    }

    private int next(int place) {
        return Math.min(place + 1, values.length - 1);
    }

    private boolean isMet(double probability, int place) {
        return probability - running[place] / running[running.length - 1] == 0;
    }

    private double step(double probability, double lowerShare) {
        int place = place(probability);
        double up = values[next(place)];
        if (!isMet(probability, place)) {
            return up;
        }
        return lowerShare == 1 ? values[place] : (values[place] + up) / 2;
    }

    private double even(double probability) {
        int place = place(probability);
        return isMet(probability, place) && (place + 1) % 2 == 0 ? values[place] : values[next(place)];
    }

    private double between(double probability) {
        int place = place(probability);
        double whole = running[running.length - 1];
        double low = probability - running[place] / whole;
        double high = running[next(place)] / whole - probability;
        double share = low / (high + low);
        return values[place] * (1 - share) + values[next(place)] * share;
    }

    /** Equal values joined. */
    private WeightedValues merged() {
        double[] distinct = Arrays.stream(values).distinct().toArray();
        double[] sums = new double[distinct.length];
        int place = 0;
        for (int at = 0; at < values.length; at++) {
            place += values[at] == distinct[place] ? 0 : 1;
            sums[place] += weights[at];
        }
        return new WeightedValues(distinct, sums);
    }

    /** The value of the last place whose share is at most p. */
    private double lower(double probability, IntToDoubleFunction share) {
        int place = 0;
        for (int at = 0; at < values.length; at++) {
            place = share.applyAsDouble(at) <= probability ? at : place;
        }
        return values[place];
    }

    private double interpolated(double probability, IntToDoubleFunction share) {
        int last = values.length - 1;
        if (probability <= share.applyAsDouble(0)) {
            return values[0];
        }
        if (probability >= share.applyAsDouble(last)) {
            return values[last];
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (share.applyAsDouble(middle) <= probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double from = share.applyAsDouble(low);
        double way = (probability - from) / (share.applyAsDouble(high) - from);
        return values[low] + (values[high] - values[low]) * way;
    }
}
