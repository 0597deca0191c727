package id.sigi.methods.estimate.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a number means.
 *
 * @param quantity what is estimated
 * @param argument what the quantity names besides, such as a quantile's share; empty for most
 * @param weighting whose mean it is
 * @param bound which end of a bound, if it is one
 * @param reEntry what later draws do to it
 */
public record Estimand(Quantity quantity, String argument, Weighting weighting, Bound bound, ReEntry reEntry) {
    private static final Map<String, Estimand> WITHOUT_ARGUMENT = Stream.of(Quantity.values())
            .filter(quantity -> !quantity.hasArgument())
            .flatMap(Estimand::all)
            .collect(Collectors.toUnmodifiableMap(Estimand::words, estimand -> estimand));

    public Estimand {
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(reEntry, "reEntry");
        if (quantity.hasArgument() == argument.isEmpty() && quantity != Quantity.OTHER) {
            throw new IllegalArgumentException(quantity + " with the argument '" + argument + "'");
        }
    }

    /** A quantity and nothing else. */
    public static Estimand of(Quantity quantity) {
        return new Estimand(quantity, "", Weighting.NONE, Bound.NONE, ReEntry.NONE);
    }

    /** A quantity that names something. */
    public static Estimand of(Quantity quantity, String argument) {
        return new Estimand(quantity, argument, Weighting.NONE, Bound.NONE, ReEntry.NONE);
    }

    /**
     * The one that some words of {@link #words()} name; {@link Quantity#OTHER} for all other words, such as those of files that were written
     * before there were codes.
     */
    public static Estimand ofWords(String words) {
        return Optional.ofNullable(WITHOUT_ARGUMENT.get(words))
                .or(() -> withArgument(words))
                .orElseGet(() -> of(Quantity.OTHER, words));
    }

    private static Stream<Estimand> all(Quantity quantity) {
        return Arrays.stream(Weighting.values())
                .flatMap(weighting -> Arrays.stream(Bound.values())
                        .flatMap(bound -> Arrays.stream(ReEntry.values())
                                .map(reEntry -> new Estimand(quantity, "", weighting, bound, reEntry))));
    }

    private static Optional<Estimand> withArgument(String words) {
        for (Quantity quantity : Quantity.values()) {
            String before = quantity.term().replace("{0}", "");
            if (quantity.hasArgument() && quantity != Quantity.OTHER && words.startsWith(before)) {
                String rest = words.substring(before.length());
                for (Weighting weighting : Weighting.values()) {
                    String end = weighting == Weighting.NONE ? "" : ", " + weighting.term();
                    String argument = rest.endsWith(end) ? rest.substring(0, rest.length() - end.length()) : "";
                    if (!argument.isEmpty() && !(weighting == Weighting.NONE && argument.contains(", "))) {
                        return Optional.of(of(quantity, argument).weighted(weighting));
                    }
                }
            }
        }
        return Optional.empty();
    }

    public Estimand weighted(Weighting other) {
        return new Estimand(quantity, argument, other, bound, reEntry);
    }

    public Estimand bounded(Bound other) {
        return new Estimand(quantity, argument, weighting, other, reEntry);
    }

    public Estimand under(ReEntry other) {
        return new Estimand(quantity, argument, weighting, bound, other);
    }

    /** Whether it is one of some quantities. */
    public boolean isAny(Quantity... quantities) {
        return List.of(quantities).contains(quantity);
    }

    public boolean is(Quantity.Nature nature) {
        return quantity.nature() == nature;
    }

    /** Whether it is the effect of an offer on everybody to whom it was made, in whatever weighting. */
    public boolean isIntentionToTreat() {
        return quantity == Quantity.INTENTION_TO_TREAT;
    }

    /** The words of files and of the console, in English. */
    public String words() {
        List<String> parts = new ArrayList<>(List.of(quantity.term().replace("{0}", argument)));
        Stream.of(weighting.term(), bound.term())
                .filter(term -> !term.isEmpty())
                .forEach(parts::add);
        return reEntry.term().replace("{0}", String.join(", ", parts));
    }

    @Override
    public String toString() {
        return words();
    }
}
