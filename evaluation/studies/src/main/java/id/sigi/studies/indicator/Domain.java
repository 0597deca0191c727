package id.sigi.studies.indicator;

import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group of rows of counted indicators.
 *
 * @param subgroup as printed
 * @param has whether a cell's rows belong to it
 */
record Domain(String subgroup, Predicate<Tally.Cell> has) {
    static Domain of(String dimension, String value) {
        return of(Map.of(dimension, value), List.of(dimension));
    }

    private static Domain of(Map<String, String> values, List<String> order) {
        String words = order.stream()
                .map(name -> Subgroup.of(name, values.get(name)).words())
                .collect(Collectors.joining(", "));
        return new Domain(
                words, cell -> order.stream().allMatch(name -> cell.value(name).equals(values.get(name))));
    }

    /** Every group of a dimension, or of dimensions that are crossed as far as the rows have the crossing. */
    static List<Domain> list(DomainColumns by, IndicatorCounts counts) {
        List<String> names = by.columns();
        if (names.size() == 1) {
            return counts.values(names.get(0)).stream()
                    .map(value -> of(names.get(0), value))
                    .toList();
        }
        Stream<List<String>> crossed = Stream.of(List.of());
        for (String name : names) {
            List<String> values = counts.values(name);
            crossed = crossed.flatMap(before -> values.stream().map(value -> with(before, value)));
        }
        return crossed.map(values -> of(zipped(names, values), names))
                .filter(domain -> counts.tally().count(domain.has()) > 0)
                .toList();
    }

    private static List<String> with(List<String> before, String value) {
        List<String> longer = new ArrayList<>(before);
        longer.add(value);
        return longer;
    }

    private static Map<String, String> zipped(List<String> names, List<String> values) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            map.put(names.get(at), values.get(at));
        }
        return map;
    }
}
