package id.sigi.studies.survey.units;

import id.sigi.studies.exposure.KindTallies;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * Where the columns of a sample's rows stand: weight, stratum, unit, units in the population of the stratum, then of each pair what is above and
 * what is below the line, then whether the row is in each domain, and then the values of which the ends are counted.
 *
 * @param isWholeStratum whether strata are told by whole numbers, and not by texts
 * @param isWholeUnit whether units are
 * @param pairs how many pairs
 * @param domains how many domains
 * @param values how many values
 * @param cells the sums to be made
 */
public record SampleLayout(
        boolean isWholeStratum, boolean isWholeUnit, int pairs, int domains, int values, List<Cell> cells)
        implements Serializable {
    static final int WEIGHT = 0;
    static final int STRATUM = 1;
    static final int UNIT = 2;
    static final int POPULATION = 3;
    private static final int PAIRS = 4;

    /** The number of the domain that everybody is in. */
    public static final int EVERYBODY = -1;

    /**
     * The sums of one pair in one domain.
     *
     * @param pair number of the pair
     * @param domain number of the domain, or {@link #EVERYBODY}
     */
    public record Cell(int pair, int domain) implements Serializable {}

    public SampleLayout {
        cells = List.copyOf(cells);
    }

    KeyIndex strata() {
        return KeyIndex.of(isWholeStratum, STRATUM);
    }

    KeyIndex units() {
        return KeyIndex.of(isWholeUnit, UNIT);
    }

    KindTallies kinds() {
        return new KindTallies(domains, Collections.nCopies(values, DataTypes.DoubleType));
    }

    /** Where what is above the line stands; what is below it stands behind. */
    int above(int pair) {
        return PAIRS + 2 * pair;
    }

    int domain(int domain) {
        return PAIRS + 2 * pairs + domain;
    }
}
