package id.sigi.ledger.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.rules.WaveRules;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold in a ledger's database whatever was done to it, asked of the database itself by queries that share nothing with the
 * ledger's own. Each query counts what breaks its rule.
 */
public final class Invariants {
    private static final Map<String, String> RULES = rules();

    private Invariants() {}

    /** Fails with the names of all rules that are broken. */
    public static void check(String address) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> rule : RULES.entrySet()) {
                try (ResultSet result = statement.executeQuery(rule.getValue())) {
                    result.next();
                    long found = result.getLong(1);
                    if (found != 0) {
                        broken.add(rule.getKey() + ": " + found);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        money(rules);
        selection(rules);
        participation(rules);
        catalogue(rules);
        rules.put(
                "money: an account spends no more than its wave's credit",
                "select count(*) from (select b.applicant_id from beneficiary b join purchase p"
                        + " on p.applicant_id = b.applicant_id group by b.applicant_id, b.wave having sum(p.price_idr) > "
                        + creditByWave() + ") x");
        rules.put(
                "sequence: the outbox counts from one without a gap",
                "select count(*) from (select count(*) as n, coalesce(max(sequence), 0) as last from outbox) x"
                        + " where n <> last");
        rules.put(
                "sequence: the counter is where the outbox and the journal end",
                "select count(*) from counter where last_sequence <> (select count(*) from outbox)"
                        + " or last_line <> (select count(*) from journal)");
        return rules;
    }

    private static String creditByWave() {
        StringBuilder sql = new StringBuilder("case");
        for (WaveRules wave : RuleSet.prakerja().waves()) {
            sql.append(" when b.wave <= %d then %d".formatted(wave.toWave(), wave.trainingCreditIdr()));
        }
        return sql.append(" end").toString();
    }

    private static void money(Map<String, String> rules) {
        rules.put("money: the sum of all accounts is zero", "select coalesce(sum(balance_idr), 0) from money_account");
        rules.put(
                "money: no account but the treasury is overdrawn",
                "select count(*) from money_account where balance_idr < 0 and kind <> 'TREASURY'");
        rules.put(
                "money: every balance is what the journal says",
                "select count(*) from money_account m where balance_idr <>"
                        + " (select coalesce(sum(amount_idr), 0) from journal where given_to = m.money_account)"
                        + " - (select coalesce(sum(amount_idr), 0) from journal where taken_from = m.money_account)");
    }

    private static void selection(Map<String, String> rules) {
        rules.put(
                "quota: no draw selects more people than it has places",
                "select count(*) from draw where count_selected > quota");
        rules.put(
                "quota: whoever a draw of an area selects has won there",
                "select count(*) from draw d where d.draw_id not like '%-NATIONAL-%' and d.count_selected >"
                        + " (select count(*) from application a where a.state = 'WON'"
                        + " and d.draw_id = 'drw-' || lpad(cast(a.wave as varchar(3)), 3, '0') || '-' || a.area"
                        + " || '-' || a.priority_group)");
        rules.put(
                "quota: whoever won in a wave and group was selected by one of its draws, of an area or national",
                "select count(*) from (select wave, priority_group, sum(case when state = 'WON' then 1 else 0 end) as won"
                        + " from application group by wave, priority_group) s where s.won <>"
                        + " (select coalesce(sum(d.count_selected), 0) from draw d where d.draw_id like"
                        + " 'drw-' || lpad(cast(s.wave as varchar(3)), 3, '0') || '-%-' || s.priority_group)");
        rules.put(
                "once: nobody wins twice",
                "select count(*) from (select applicant_id from application where state = 'WON'"
                        + " group by applicant_id having count(*) > 1) x");
        rules.put(
                "once: nobody applies twice to a wave",
                "select count(*) from (select applicant_id from application group by applicant_id, wave"
                        + " having count(*) > 1) x");
        rules.put(
                "once: nobody is registered twice",
                "select count(*) from (select person_key from applicant group by person_key having count(*) > 1) x");
        rules.put(
                "once: an account needs a win in its wave",
                "select count(*) from beneficiary b where not exists (select 1 from application a"
                        + " where a.applicant_id = b.applicant_id and a.wave = b.wave and a.state = 'WON')");
        rules.put(
                "household: no family card has more than two recipients",
                "select count(*) from (select p.household_key from application a join applicant p"
                        + " on p.applicant_id = a.applicant_id left join beneficiary b on b.applicant_id = a.applicant_id"
                        + " where a.state = 'WON' and b.revoked_at is null group by p.household_key having count(*) > 2) x");
        rules.put(
                "household: its count is that of its recipients",
                "select count(*) from household h where recipients <> (select count(*) from application a"
                        + " join applicant p on p.applicant_id = a.applicant_id"
                        + " left join beneficiary b on b.applicant_id = a.applicant_id"
                        + " where a.state = 'WON' and b.revoked_at is null and p.household_key = h.household_key)");
        rules.put(
                "wave: a closed wave took no further application",
                "select count(*) from wave w where is_closed and count_applications <>"
                        + " (select count(*) from application a where a.wave = w.wave)");
    }

    private static void catalogue(Map<String, String> rules) {
        for (String table : List.of("course", "provider", "platform")) {
            String key = table.equals("platform") ? "platform" : table + "_id";
            rules.put(
                    "catalogue: no two versions of a %s overlap".formatted(table),
                    ("select count(*) from %1$s_version a join %1$s_version b on b.%2$s = a.%2$s and b.version > a.version"
                                    + " where a.valid_to is null or a.valid_to > b.valid_from")
                            .formatted(table, key));
        }
        rules.put(
                "catalogue: a course was bought at the price of a version of its own",
                "select count(*) from purchase p where not exists (select 1 from course_version v"
                        + " where v.course_id = p.course_id and v.price_idr = p.price_idr)");
    }

    private static void participation(Map<String, String> rules) {
        rules.put(
                "quota: no more freed places are used than were freed",
                "select count(*) from freed_place where used > freed or freed < 0");
        rules.put(
                "quota: every revocation frees one place",
                "select (select coalesce(sum(freed), 0) from freed_place)"
                        + " - (select count(*) from beneficiary where revoked_at is not null)");
        rules.put(
                "money: nobody pays back more than was received",
                "select count(*) from (select b.applicant_id,"
                        + " (select coalesce(sum(price_idr), 0) from purchase p where p.applicant_id = b.applicant_id) as aid,"
                        + " (select coalesce(sum(amount_idr), 0) from disbursement d where d.applicant_id = b.applicant_id)"
                        + " as paid,"
                        + " (select coalesce(sum(amount_idr), 0) from claw_back c where c.applicant_id = b.applicant_id)"
                        + " as back from beneficiary b) x where back > aid + paid");
        rules.put(
                "money: what was recovered is what was paid back",
                "select (select coalesce(sum(amount_idr), 0) from claw_back)"
                        + " - (select coalesce(sum(balance_idr), 0) from money_account where kind = 'RECOVERED')");
        rules.put(
                "payout: nobody is paid into an e-wallet that was never upgraded",
                "select count(*) from beneficiary b join disbursement d on d.applicant_id = b.applicant_id"
                        + " where b.kyc_level = 'BASIC'");
        rules.put(
                "certificates: shown no earlier than issued, and only of completed courses",
                "select count(*) from certificate c join purchase p on p.purchase_id = c.purchase_id"
                        + " where c.shown_at < c.issued_at or not p.is_completed");
        rules.put(
                "once: no instalment is paid twice",
                "select count(*) from (select applicant_id from disbursement group by applicant_id, kind, instalment"
                        + " having count(*) > 1) x");
        rules.put(
                "counts: a beneficiary's counts are those of the rows",
                "select count(*) from beneficiary b where count_purchases <>"
                        + " (select count(*) from purchase p where p.applicant_id = b.applicant_id)"
                        + " or count_completed <> (select count(*) from purchase p"
                        + " where p.applicant_id = b.applicant_id and p.is_completed)"
                        + " or count_rated <> (select count(*) from purchase p"
                        + " where p.applicant_id = b.applicant_id and p.is_rated)");
    }
}
