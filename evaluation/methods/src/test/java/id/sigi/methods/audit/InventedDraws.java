package id.sigi.methods.audit;

import id.sigi.methods.estimate.Provenance;
import id.sigi.programme.rules.LotteryDraw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fair draws as their record shows them: households of one to three, at most two winners each; and ways to tamper with them. */
final class InventedDraws {
    static final AuditSettings SETTINGS = new AuditSettings(7, 199, 10_000);

    private InventedDraws() {}

    /** A draw of so many entrants, a third of whom win. */
    static RecordedDraw fair(int number, int entrants) {
        Random random = new Random(1_000L * number + entrants);
        Random desks = new Random(77_000L * number + entrants);
        List<RecordedEntry> entries = new ArrayList<>();
        int household = 0;
        for (int person = 0; person < entrants; person++) {
            household += random.nextInt(3) == 0 ? 0 : 1;
            entries.add(new RecordedEntry(
                    "apl-%02d-%04d".formatted(number, (person * 7_919) % 10_007),
                    "person-" + person,
                    "household-" + household,
                    OptionalInt.of(2),
                    0,
                    RecordedEntry.Standing.APPLIED,
                    1_000_000L + random.nextInt(100_000),
                    Optional.empty(),
                    traits(random, desks.nextInt(6))));
        }
        return held("drw-" + number, entries, entrants / 3, 99L + number);
    }

    /** Three operators enter half of the applications. */
    private static BaselineCharacteristics traits(Random random, int desk) {
        String province = "province-" + random.nextInt(4);
        BaselineCharacteristics traits = BaselineCharacteristics.of(
                province, random.nextInt(2), 7_000 + random.nextInt(9_000), random.nextInt(2), random.nextInt(7));
        return desk < 3 ? traits.enteredBy("op-" + desk) : traits;
    }

    static RecordedDraw held(String id, List<RecordedEntry> entries, long quota, long seed) {
        List<LotteryDraw.Entrant> entrants = entries.stream()
                .map(entry -> new LotteryDraw.Entrant(
                        entry.application(), entry.household(), entry.places().orElseThrow()))
                .toList();
        Map<String, LotteryDraw.Result> results = LotteryDraw.draw(entrants, quota, seed).stream()
                .collect(Collectors.toMap(LotteryDraw.Result::applicationId, Function.identity()));
        List<RecordedEntry> drawn = entries.stream()
                .map(entry -> with(
                        entry,
                        results.get(entry.application()).rank(),
                        results.get(entry.application()).isSelected()))
                .toList();
        RecordedDraw.Rules rules = new RecordedDraw.Rules(quota, entries.size(), seed, LotteryDraw.ALGORITHM);
        return new RecordedDraw(id, Optional.of(rules), 1, drawn);
    }

    static RecordedEntry with(RecordedEntry entry, long rank, boolean isSelected) {
        return with(entry, Optional.of(new RecordedEntry.DrawnRank(rank, isSelected)));
    }

    static RecordedEntry with(RecordedEntry entry, Optional<RecordedEntry.DrawnRank> result) {
        return new RecordedEntry(
                entry.application(),
                entry.person(),
                entry.household(),
                entry.places(),
                entry.earlierWins(),
                entry.standing(),
                entry.appliedAt(),
                result,
                entry.traits());
    }

    static RecordedEntry with(RecordedEntry entry, RecordedEntry.Standing standing) {
        return new RecordedEntry(
                entry.application(),
                entry.person(),
                entry.household(),
                entry.places(),
                entry.earlierWins(),
                standing,
                entry.appliedAt(),
                entry.result(),
                entry.traits());
    }

    static RecordedDraw with(RecordedDraw draw, RecordedDraw.Rules rules) {
        return new RecordedDraw(draw.id(), Optional.of(rules), draw.records(), draw.entries());
    }

    static RecordedDraw with(RecordedDraw draw, List<RecordedEntry> entries) {
        return new RecordedDraw(draw.id(), draw.record(), draw.records(), entries);
    }

    static AuditReport report(List<RecordedDraw> draws) {
        List<DrawAudit> audits =
                draws.stream().map(draw -> DrawAudit.of(draw, SETTINGS)).toList();
        return AuditReport.of(
                audits.stream().flatMap(audit -> audit.results().stream()).toList(),
                audits.stream().flatMap(audit -> audit.pooled().stream()).reduce(PooledBalance::plus),
                audits.stream().flatMap(audit -> audit.operators().stream()).toList(),
                new Provenance("audit-draw", "built-in", List.of(), "test", 7));
    }

    /** What is found, by check. */
    static Map<DrawCheck, Finding> found(RecordedDraw draw) {
        return report(List.of(draw)).findings().stream()
                .collect(Collectors.toMap(Finding::check, Function.identity(), (first, second) -> first));
    }
}
