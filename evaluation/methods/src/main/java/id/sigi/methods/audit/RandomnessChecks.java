package id.sigi.methods.audit;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** The checks of chance of one draw, but for balance. */
final class RandomnessChecks {
    /** Fewest entrants on whom a check of chance is made: with fewer, hardly any order is unlikely. */
    static final int LEAST_ENTRANTS = 10;

    private static final String TOO_FEW = "fewer than " + LEAST_ENTRANTS + " entrants";

    private final RecordedDraw draw;
    private final List<RecordedEntry> entries;
    private final double[] ranks;

    RandomnessChecks(RecordedDraw draw, Entrants entrants) {
        this.draw = draw;
        this.entries = entrants.sorted();
        this.ranks = entries.stream().mapToDouble(RecordedEntry::rank).toArray();
    }

    List<CheckResult> results() {
        return List.of(bins(), uniform(), order(), birth(), region(), operator(), runs(), sex(), operatorWinners());
    }

    private CheckResult bins() {
        return ifTestable(DrawCheck.RANK_BINS, isCounted(), () -> RankTests.bins(whole(), eligible()));
    }

    private CheckResult uniform() {
        return ifTestable(DrawCheck.RANK_UNIFORM, isCounted(), () -> RankTests.uniform(whole(), eligible()));
    }

    private boolean isCounted() {
        return eligible() >= LEAST_ENTRANTS;
    }

    private long eligible() {
        return draw.record().map(RecordedDraw.Rules::eligible).orElse(0L);
    }

    private long[] whole() {
        return Arrays.stream(ranks).mapToLong(rank -> (long) rank).toArray();
    }

    private CheckResult order() {
        return spearman(
                DrawCheck.RANK_ORDER,
                entries.stream().mapToDouble(RecordedEntry::appliedAt).toArray());
    }

    private CheckResult birth() {
        return spearman(
                DrawCheck.RANK_BIRTH,
                entries.stream()
                        .mapToDouble(entry -> entry.traits().number(BaselineCharacteristics.BIRTH))
                        .toArray());
    }

    private CheckResult spearman(DrawCheck check, double[] values) {
        return ifTestable(check, isVarying(values) && isVarying(ranks), () -> OrderTests.spearman(ranks, values));
    }

    private CheckResult region() {
        return groups(
                DrawCheck.RANK_REGION,
                entries.stream().map(entry -> entry.traits().region()).toList());
    }

    /** Who applied alone is one more group: an operator who is favoured or wronged stands out against it. */
    private CheckResult operator() {
        return groups(
                DrawCheck.RANK_OPERATOR,
                entries.stream().map(entry -> entry.traits().operator()).toList());
    }

    private CheckResult groups(DrawCheck check, List<String> groups) {
        boolean isVarying = groups.stream().distinct().count() > 1;
        return ifTestable(check, isVarying, () -> OrderTests.kruskalWallis(ranks, groups));
    }

    private CheckResult operatorWinners() {
        List<OperatorTally> tallies = OperatorTally.of(entries);
        if (tallies.isEmpty() || entries.size() < LEAST_ENTRANTS) {
            return ifTestable(
                    DrawCheck.WINNERS_BY_OPERATOR,
                    false,
                    () -> OperatorTests.furthest(tallies).tested());
        }
        OperatorTests.Furthest furthest = OperatorTests.furthest(tallies);
        return tested(DrawCheck.WINNERS_BY_OPERATOR, furthest.tested()).about(furthest.words());
    }

    private CheckResult runs() {
        int[] order = OrderTests.byApplication(entries);
        double middle = entries.isEmpty() ? 0 : Arrays.stream(ranks).sorted().toArray()[(ranks.length - 1) / 2];
        boolean[] isLow = new boolean[order.length];
        for (int at = 0; at < order.length; at++) {
            isLow[at] = ranks[order[at]] <= middle;
        }
        boolean hasBoth = Arrays.stream(ranks).anyMatch(rank -> rank > middle);
        boolean isOrdered =
                isVarying(entries.stream().mapToDouble(RecordedEntry::appliedAt).toArray());
        return ifTestable(DrawCheck.RUNS, hasBoth && isOrdered, () -> OrderTests.runs(isLow));
    }

    private CheckResult sex() {
        int women = (int) entries.stream().filter(RandomnessChecks::isWoman).count();
        List<RecordedEntry> winners =
                entries.stream().filter(RecordedEntry::isWinner).toList();
        int womenWinners =
                (int) winners.stream().filter(RandomnessChecks::isWoman).count();
        boolean isVarying = isPart(women) && isPart(winners.size());
        return ifTestable(
                DrawCheck.WINNERS_BY_SEX,
                isVarying,
                () -> OrderTests.hypergeometric(entries.size(), women, winners.size(), womenWinners));
    }

    private boolean isPart(int people) {
        return people > 0 && people < entries.size();
    }

    private static boolean isWoman(RecordedEntry entry) {
        return entry.traits().number(BaselineCharacteristics.WOMAN) == 1;
    }

    private static boolean isVarying(double[] values) {
        return Arrays.stream(values).distinct().limit(2).count() > 1;
    }

    private CheckResult ifTestable(DrawCheck check, boolean isVarying, Supplier<RankTests.Tested> test) {
        if (entries.size() < LEAST_ENTRANTS) {
            return unavailable(check, TOO_FEW);
        }
        return isVarying ? tested(check, test.get()) : unavailable(check, "there is nothing that differs");
    }

    CheckResult tested(DrawCheck check, RankTests.Tested tested) {
        return new CheckResult(
                draw.id(),
                check,
                entries.size(),
                OptionalDouble.of(tested.statistic()),
                OptionalDouble.of(tested.pValue()),
                "");
    }

    CheckResult unavailable(DrawCheck check, String reason) {
        return new CheckResult(
                draw.id(), check, entries.size(), OptionalDouble.empty(), OptionalDouble.empty(), reason);
    }
}
