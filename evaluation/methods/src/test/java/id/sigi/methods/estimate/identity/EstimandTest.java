package id.sigi.methods.estimate.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: the words of an estimand say which it is, so that files of before there were codes are read as what they are. */
@Tag("kernel")
class EstimandTest {
    @Test
    void noTwoEstimandsHaveTheSameWords() {
        Map<String, Estimand> seen = new HashMap<>();
        for (Quantity quantity : Quantity.values()) {
            for (Weighting weighting : Weighting.values()) {
                for (Bound bound : Bound.values()) {
                    for (ReEntry reEntry : ReEntry.values()) {
                        String argument = quantity.hasArgument() ? "x" : "";
                        Estimand estimand = new Estimand(quantity, argument, weighting, bound, reEntry);
                        assertEquals(null, seen.put(estimand.words(), estimand), estimand.words());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intention-to-treat, precision-weighted        | INTENTION_TO_TREAT                | PRECISION",
                "mean, selected                                | MEAN_SELECTED                     | NONE",
                "difference                                    | DIFFERENCE                        | NONE",
                "difference, precision-weighted                | DIFFERENCE                        | PRECISION",
                "effect of ever winning, all entrants          | EFFECT_OF_EVER_WINNING            | ALL_ENTRANTS",
                "quantile treatment effect at 0.5, programme-weighted | QUANTILE_TREATMENT_EFFECT  | PROGRAMME",
                "change of the effect with age                 | EFFECT_GRADIENT                   | NONE",
                "naive, biased by re-entry: intention-to-treat | INTENTION_TO_TREAT                | NONE",
                "something that nobody knows                   | OTHER                             | NONE",
            })
    void wordsAreReadBack(String words, Quantity quantity, Weighting weighting) {
        Estimand read = Estimand.ofWords(words);
        assertEquals(quantity, read.quantity());
        assertEquals(weighting, read.weighting());
        assertEquals(words, read.words());
    }

    @Test
    void aQuantityHasAnArgumentWhereItNamesOneAndNowhereElse() {
        assertThrows(IllegalArgumentException.class, () -> Estimand.of(Quantity.MEAN, "age"));
        assertThrows(IllegalArgumentException.class, () -> Estimand.of(Quantity.EFFECT_GRADIENT));
    }
}
