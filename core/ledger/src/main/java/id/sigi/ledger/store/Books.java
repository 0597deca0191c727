package id.sigi.ledger.store;

import id.sigi.programme.vocabulary.Fund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The programme's money in double entry: every line takes from one account what it gives to another, in whole rupiah. An account cannot be
 * overdrawn; the database checks it again.
 */
public final class Books {
    private static final String TREASURY = "treasury";
    private static final String OWN_MEANS = "own_means";
    private static final String RECOVERED = "recovered:all";

    private final Statements statements;
    private final List<Booked> waiting = new ArrayList<>();

    public Books(Statements statements) {
        this.statements = statements;
    }

    private record Booked(Transfer transfer, Instant at) {
        Object[] row(long line) {
            return new Object[] {line, transfer.from(), transfer.to(), transfer.amountIdr(), at};
        }
    }

    /** Number of lines that wait for the end of the transaction. */
    public int waiting() {
        return waiting.size();
    }

    /** Writes what waits, after a line that the transaction has taken. */
    void write(long last) {
        List<Object[]> rows = new ArrayList<>(waiting.size());
        for (Booked booked : waiting) {
            rows.add(booked.row(last + rows.size() + 1));
        }
        statements.changeAll(
                "insert into journal (line, taken_from, given_to, amount_idr, booked_at) values (?, ?, ?, ?, ?)", rows);
        waiting.clear();
    }

    /** Forgets what waits, because the transaction was lost. */
    void forget() {
        waiting.clear();
    }

    public static String fund(Fund fund) {
        return "fund:" + fund.name();
    }

    public static String training(String accountId) {
        return "training:" + accountId;
    }

    public static String provider(String providerId) {
        return "provider:" + providerId;
    }

    public static String person(String applicantId) {
        return "person:" + applicantId;
    }

    /** Whether an account holds at least an amount, which nobody else can take until the transaction ends. */
    public boolean holds(String account, long amountIdr) {
        return balance(account) >= amountIdr;
    }

    /** Balance of an account, locked until the transaction ends; an account that was never used holds nothing. */
    public long balance(String account) {
        return statements
                .find(
                        "select balance_idr from money_account where money_account = ? for update",
                        result -> result.getLong(1),
                        account)
                .orElse(0L);
    }

    /** What people pay back, apart from the funds: its own entry, never a negative payment. */
    public void recover(String applicantId, long amountIdr, Instant at) {
        long held = Math.min(amountIdr, balance(person(applicantId)));
        if (held > 0) {
            move(new Transfer(person(applicantId), RECOVERED, held), at);
        }
        if (held < amountIdr) {
            // Training aid went to an institution, so the person pays it back from means outside the programme.
            open(OWN_MEANS, "TREASURY");
            move(new Transfer(OWN_MEANS, RECOVERED, amountIdr - held), at);
        }
    }

    /** The state gives money to a fund. */
    public void give(Fund fund, long amountIdr, Instant at) {
        open(TREASURY, "TREASURY");
        move(new Transfer(TREASURY, fund(fund), amountIdr), at);
    }

    /**
     * A movement of money.
     *
     * @param from account it is taken from
     * @param to account it is given to
     * @param amountIdr positive amount
     */
    public record Transfer(String from, String to, long amountIdr) {}

    /** Books a movement; the account that gives must hold the amount. */
    public void move(Transfer transfer, Instant at) {
        open(transfer.to(), kind(transfer.to()));
        change(transfer.from(), -transfer.amountIdr());
        change(transfer.to(), transfer.amountIdr());
        waiting.add(new Booked(transfer, at));
    }

    private void change(String account, long amountIdr) {
        int rows = statements.change(
                "update money_account set balance_idr = balance_idr + ? where money_account = ?", amountIdr, account);
        if (rows != 1) {
            throw new IllegalStateException("there is no money account " + account);
        }
    }

    private void open(String account, String kind) {
        if (!statements.exists("select 1 from money_account where money_account = ?", account)) {
            statements.change(
                    "insert into money_account (money_account, kind, balance_idr) values (?, ?, 0)", account, kind);
        }
    }

    private static String kind(String account) {
        return account.substring(0, account.indexOf(':')).toUpperCase(Locale.ROOT);
    }
}
