package id.sigi.transforms.fact;

import id.sigi.lake.KeySet;
import id.sigi.transforms.exchange.BlockRows;
import id.sigi.transforms.exchange.RowLayout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Facts that events of different applicants claim to be: a purchase, say, that two people made under one identifier. Facts are settled person by
 * person, so these few are looked for first, by hashes, and settled on their own.
 */
public final class ContestedFacts {
    static final RowLayout LAYOUT =
            RowLayout.of(List.of()).with("key", DataTypes.LongType).with("applicant", DataTypes.LongType);
    static final int KEY = 0;
    static final int APPLICANT = 1;

    private ContestedFacts() {}

    static long hash(FactKind kind, UTF8String key) {
        return KeySet.hash(key) * 31 + kind.number();
    }

    /** Hashes of keys that more than one applicant claims, among the blocks of one bucket of keys. */
    public static List<Long> keys(Iterator<byte[]> blocks) {
        Map<Long, Long> claimants = new HashMap<>();
        Set<Long> contested = new HashSet<>();
        BlockRows.read(blocks, new RowLayout[] {LAYOUT}, (kind, row) -> {
            Long claimant = claimants.putIfAbsent(row.getLong(KEY), row.getLong(APPLICANT));
            if (claimant != null && claimant != row.getLong(APPLICANT)) {
                contested.add(row.getLong(KEY));
            }
        });
        return new ArrayList<>(contested);
    }

    /** Hashes of the keys that are claimed in the blocks of one bucket. */
    public static KeySet claimed(Iterator<byte[]> blocks) {
        KeySet keys = new KeySet();
        BlockRows.read(blocks, new RowLayout[] {LAYOUT}, (kind, row) -> keys.add(row.getLong(KEY)));
        return keys;
    }

    /** Of some keys, whether more than one applicant claims any of them, among the blocks of one bucket of keys. */
    public static boolean isAny(Iterator<byte[]> blocks, KeySet keys) {
        Map<Long, Long> claimants = new HashMap<>();
        boolean[] isAny = {false};
        BlockRows.read(blocks, new RowLayout[] {LAYOUT}, (kind, row) -> {
            if (keys.has(row.getLong(KEY))) {
                Long claimant = claimants.putIfAbsent(row.getLong(KEY), row.getLong(APPLICANT));
                isAny[0] |= claimant != null && claimant != row.getLong(APPLICANT);
            }
        });
        return isAny[0];
    }

    /** A claim to a contested fact. */
    public record Claim(int kind, String key, long occurredAt, String eventId) implements Serializable {}

    /** The claims to some keys among the blocks of one bucket of applicants. */
    public static List<Claim> claims(Iterator<byte[]> blocks, Set<Long> keys) {
        List<Claim> claims = new ArrayList<>();
        List<FactKind> kinds = FactKind.list();
        BlockRows.read(blocks, FactKind.layouts(), (number, row) -> {
            FactKind kind = kinds.get(number);
            if (kind.isContestable() && keys.contains(hash(kind, key(kind, row)))) {
                claims.add(new Claim(
                        number,
                        key(kind, row).toString(),
                        row.getLong(FactKind.OCCURRED_AT),
                        row.getUTF8String(FactKind.EVENT_ID).toString()));
            }
        });
        return claims;
    }

    private static UTF8String key(FactKind kind, UnsafeRow row) {
        return row.getUTF8String(kind.key()[0]);
    }

    /** Events that do not count, because another one of the same fact came earlier. */
    public static Set<String> losers(List<Claim> claims) {
        Map<List<Object>, Claim> winners = new HashMap<>();
        claims.forEach(claim -> winners.merge(List.of(claim.kind(), claim.key()), claim, ContestedFacts::earlier));
        Set<String> losers = new HashSet<>();
        claims.forEach(claim -> losers.add(claim.eventId()));
        winners.values().forEach(winner -> losers.remove(winner.eventId()));
        return losers;
    }

    private static Claim earlier(Claim one, Claim other) {
        int byTime = Long.compare(one.occurredAt(), other.occurredAt());
        int order = byTime != 0
                ? byTime
                : UTF8String.fromString(one.eventId()).compareTo(UTF8String.fromString(other.eventId()));
        return order <= 0 ? one : other;
    }
}
