package id.sigi.methods.draw;

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
final class Draws {
    static final AuditSettings SETTINGS = new AuditSettings(7, 199, 10_000);

    private Draws() {}

    /** A draw of so many entrants, a third of whom win. */
    static LoggedDraw fair(int number, int entrants) {
        Random random = new Random(1_000L * number + entrants);
        Random desks = new Random(77_000L * number + entrants);
        List<LoggedEntry> entries = new ArrayList<>();
        int household = 0;
        for (int person = 0; person < entrants; person++) {
            household += random.nextInt(3) == 0 ? 0 : 1;
            entries.add(new LoggedEntry(
                    "apl-%02d-%04d".formatted(number, (person * 7_919) % 10_007),
                    "person-" + person,
                    "household-" + household,
                    OptionalInt.of(2),
                    0,
                    LoggedEntry.Standing.APPLIED,
                    1_000_000L + random.nextInt(100_000),
                    Optional.empty(),
                    traits(random, desks.nextInt(6))));
        }
        return held("drw-" + number, entries, entrants / 3, 99L + number);
    }

    /** Three operators enter half of the applications. */
    private static Traits traits(Random random, int desk) {
        String province = "province-" + random.nextInt(4);
        Traits traits = Traits.of(
                province, random.nextInt(2), 7_000 + random.nextInt(9_000), random.nextInt(2), random.nextInt(7));
        return desk < 3 ? traits.enteredBy("op-" + desk) : traits;
    }

    static LoggedDraw held(String id, List<LoggedEntry> entries, long quota, long seed) {
        List<LotteryDraw.Entrant> entrants = entries.stream()
                .map(entry -> new LotteryDraw.Entrant(
                        entry.application(), entry.household(), entry.places().orElseThrow()))
                .toList();
        Map<String, LotteryDraw.Result> results = LotteryDraw.draw(entrants, quota, seed).stream()
                .collect(Collectors.toMap(LotteryDraw.Result::applicationId, Function.identity()));
        List<LoggedEntry> drawn = entries.stream()
                .map(entry -> with(
                        entry,
                        results.get(entry.application()).rank(),
                        results.get(entry.application()).isSelected()))
                .toList();
        LoggedDraw.Rules rules = new LoggedDraw.Rules(quota, entries.size(), seed, LotteryDraw.ALGORITHM);
        return new LoggedDraw(id, Optional.of(rules), 1, drawn);
    }

    static LoggedEntry with(LoggedEntry entry, long rank, boolean isSelected) {
        return with(entry, Optional.of(new LoggedEntry.DrawnRank(rank, isSelected)));
    }

    static LoggedEntry with(LoggedEntry entry, Optional<LoggedEntry.DrawnRank> result) {
        return new LoggedEntry(
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

    static LoggedEntry with(LoggedEntry entry, LoggedEntry.Standing standing) {
        return new LoggedEntry(
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

    static LoggedDraw with(LoggedDraw draw, LoggedDraw.Rules rules) {
        return new LoggedDraw(draw.id(), Optional.of(rules), draw.records(), draw.entries());
    }

    static LoggedDraw with(LoggedDraw draw, List<LoggedEntry> entries) {
        return new LoggedDraw(draw.id(), draw.record(), draw.records(), entries);
    }

    static AuditReport report(List<LoggedDraw> draws) {
        List<DrawAudit> audits =
                draws.stream().map(draw -> DrawAudit.of(draw, SETTINGS)).toList();
        return AuditReport.of(
                audits.stream().flatMap(audit -> audit.results().stream()).toList(),
                audits.stream().flatMap(audit -> audit.pooled().stream()).reduce(PooledBalance::plus),
                audits.stream().flatMap(audit -> audit.operators().stream()).toList(),
                new Provenance("audit-draw", "built-in", List.of(), "test", 7));
    }

    /** What is found, by check. */
    static Map<DrawCheck, Finding> found(LoggedDraw draw) {
        return report(List.of(draw)).findings().stream()
                .collect(Collectors.toMap(Finding::check, Function.identity(), (first, second) -> first));
    }
}
