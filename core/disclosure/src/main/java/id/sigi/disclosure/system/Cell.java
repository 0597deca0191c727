package id.sigi.disclosure.system;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One number of a publication.
 *
 * @param name what it counts; a cell has one name in all tables
 * @param value its value, not negative
 * @param contributors how many contribute to it
 * @param largest its largest contributions in falling order, those of all contributors where they are one or two
 * @param visibility whether it stands in a table
 */
public record Cell(String name, double value, long contributors, List<Contribution> largest, Visibility visibility) {
    public Cell {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(visibility, "visibility");
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the value of a cell is not negative: " + name + " has " + value);
        }
        largest = largest.stream()
                .sorted(Comparator.comparingDouble(Contribution::amount)
                        .reversed()
                        .thenComparing(Contribution::who))
                .toList();
    }

    /** A count of people, none of whom is named. */
    public static Cell count(String name, long people) {
        return new Cell(name, people, people, List.of(), Visibility.SHOWN);
    }

    /** A sum over contributors, of whom each is named once. */
    public static Cell sum(String name, List<Contribution> all) {
        double value = all.stream().mapToDouble(Contribution::amount).sum();
        return new Cell(name, value, all.size(), all, Visibility.SHOWN);
    }

    public Cell with(Visibility other) {
        return new Cell(name, value, contributors, largest, other);
    }

    /** The largest contribution but some; 0 where there are fewer. */
    public double contribution(int rank) {
        return rank < largest.size() ? largest.get(rank).amount() : 0;
    }

    /** What the largest contributors add together. */
    public double sumOfLargest(int how) {
        return largest.stream().limit(how).mapToDouble(Contribution::amount).sum();
    }
}
