package id.sigi.studies.exposure;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.HeadCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * People by which groups they are in (one kind for each combination that occurs), and of each kind how many have a value of each measure, a
 * value above its least one, and a value below its greatest: for a share those who have the characteristic and those who do not, for an
 * amount those who have any.
 */
public final class MeasureCounts {
    static final int PER_MEASURE = 3;

    private final List<Kind> kinds;

    private MeasureCounts(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** The groups that people of a kind are in, and their counts. */
    private record Kind(BitSet groups, List<Long> cells) {}

    /**
     * One look at all rows.
     *
     * @param rows one row per person
     * @param groups truths, never missing
     * @param measures numbers; missing where a person has none
     */
    public static MeasureCounts of(Dataset<Row> rows, List<Column> groups, List<Column> measures) {
        List<Column> narrow = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            narrow.add(groups.get(at).as(group(at)));
        }
        for (int at = 0; at < measures.size(); at++) {
            narrow.add(measures.get(at).as(measure(at)));
        }
        Dataset<Row> asked = rows.select(narrow.toArray(Column[]::new));
        KindTallies none = new KindTallies(groups.size(), types(asked.schema(), groups.size()));
        KindTallies all = none.empty();
        asked.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(part -> List.of(none.empty().with(part)).iterator())
                .collect()
                .forEach(all::add);
        return of(all);
    }

    private static List<DataType> types(StructType schema, int groups) {
        return Arrays.stream(schema.fields())
                .skip(groups)
                .map(StructField::dataType)
                .toList();
    }

    /** Of people who have been looked at. */
    public static MeasureCounts of(KindTallies people) {
        int known = people.groups();
        return new MeasureCounts(people.cells().entrySet().stream()
                .sorted(Comparator.comparing(kind -> text(kind.getKey(), known)))
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .toList());
    }

    private static String text(BitSet in, int groups) {
        return IntStream.range(0, groups).mapToObj(at -> in.get(at) ? "1" : "0").reduce("", String::concat);
    }

    /** Counts of each kind, people first and then three of each measure, by which groups it is in, a digit for each. */
    Map<String, List<Long>> byKind(int groups) {
        return kinds.stream().collect(Collectors.toMap(kind -> text(kind.groups(), groups), Kind::cells));
    }

    private static String group(int at) {
        return "group" + at;
    }

    private static String measure(int at) {
        return "measure" + at;
    }

    /** Groups of whom each named group is true. */
    public BitSet in(int... together) {
        BitSet which = new BitSet();
        for (int kind = 0; kind < kinds.size(); kind++) {
            BitSet groups = kinds.get(kind).groups();
            which.set(kind, IntStream.of(together).allMatch(groups::get));
        }
        return which;
    }

    /** Groups of whom a group is not true. */
    public BitSet notIn(int group) {
        BitSet which = new BitSet();
        which.set(0, kinds.size());
        which.andNot(in(group));
        return which;
    }

    /** All people of some kinds. */
    public HeadCount people(String whose, BitSet among, BitSet which) {
        return kinds("people", among, kind -> cell(kind, 0)).count(whose, both(among, which));
    }

    /**
     * Those with a value, of these those above the least value, and those below the greatest. Only a measure of two values gives away how many
     * the latter are, so that others have them under names of their own, which no other table knows.
     *
     * @param among all whom a table is about, for example one arm
     * @param which some of them
     */
    public List<HeadCount> of(String name, int measure, String whose, BitSet among, BitSet which) {
        int first = 1 + PER_MEASURE * measure;
        BitSet both = both(among, which);
        IntToLongFunction with = kind -> cell(kind, first);
        String own = isTwoValued(measure) ? whose : whose + ", " + name;
        return List.of(
                kinds("with " + name, among, with).count(whose, both),
                kinds(name + " above the least", among, with, kind -> cell(kind, first + 1))
                        .count(own, both),
                kinds(name + " below the greatest", among, with, kind -> cell(kind, first + 2))
                        .count(own, both));
    }

    /** Those who have the least and those who have the greatest value. */
    public List<HeadCount> ends(String name, int measure, String whose, BitSet among) {
        int first = 1 + PER_MEASURE * measure;
        IntToLongFunction with = kind -> cell(kind, first);
        return List.of(
                kinds("least " + name, among, with, kind -> cell(kind, first) - cell(kind, first + 1))
                        .count(whose, among),
                kinds("greatest " + name, among, with, kind -> cell(kind, first) - cell(kind, first + 2))
                        .count(whose, among));
    }

    /** Those above the least value of one measure who are not above that of another. */
    public HeadCount difference(String name, int measure, int other, String whose, BitSet among, BitSet which) {
        int first = 1 + PER_MEASURE * measure;
        int second = 1 + PER_MEASURE * other;
        return kinds(
                        "between, " + name,
                        among,
                        kind -> cell(kind, first),
                        kind -> cell(kind, first + 1) - cell(kind, second + 1))
                .count(whose, both(among, which));
    }

    /** Whether a measure has two values. */
    public boolean isTwoValued(int measure) {
        int first = 1 + PER_MEASURE * measure;
        long beyond = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            beyond += cell(kind, first) - cell(kind, first + 1) - cell(kind, first + 2);
        }
        return beyond == 0;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private DisjointGroups kinds(String name, BitSet among, IntToLongFunction people) {
        return DisjointGroups.of(name, array(among, people));
    }

    private DisjointGroups kinds(String name, BitSet among, IntToLongFunction people, IntToLongFunction having) {
        return DisjointGroups.having(name, array(among, people), array(among, having));
    }

    private long[] array(BitSet among, IntToLongFunction count) {
        return IntStream.range(0, kinds.size())
                .mapToLong(kind -> among.get(kind) ? count.applyAsLong(kind) : 0)
                .toArray();
    }

    private long cell(int kind, int at) {
        return kinds.get(kind).cells().get(at);
    }
}
