package id.sigi.ledger.store;

import id.sigi.programme.vocabulary.payment.Fund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The programme's money in double entry: every line takes from one account what it gives to another, in whole rupiah. An account cannot be
 * overdrawn; the database checks it again.
 */
public final class DoubleEntryBooks {
    private static final String TREASURY = "treasury";
    private static final String OWN_MEANS = "own_means";
    private static final String RECOVERED = "recovered:all";

    private final Store store;
    private final List<Booked> waiting = new ArrayList<>();

    public DoubleEntryBooks(Store store) {
        this.store = store;
    }

    private record Booked(Transfer transfer, Instant at) {
        Object[] row(long line) {
            return Tables.JOURNAL.row(line, transfer.from(), transfer.to(), transfer.amountIdr(), at);
        }
    }

    /** Number of lines that wait for the end of the transaction. */
    public int waiting() {
        return waiting.size();
    }

    /** Takes what waits as rows that follow a line. */
    List<Object[]> take(long last) {
        List<Object[]> rows = new ArrayList<>(waiting.size());
        for (Booked booked : waiting) {
            rows.add(booked.row(last + rows.size() + 1));
        }
        waiting.clear();
        return rows;
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
        return store.hold(Tables.MONEY_ACCOUNT.of(account))
                .map(row -> row.number("balance_idr"))
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
        if (!store.add(Tables.MONEY_ACCOUNT.of(account), "balance_idr", amountIdr)) {
            throw new IllegalStateException("there is no money account " + account);
        }
    }

    private void open(String account, String kind) {
        if (!store.has(Tables.MONEY_ACCOUNT.of(account))) {
            store.insert(Tables.MONEY_ACCOUNT, account, kind, 0);
        }
    }

    private static String kind(String account) {
        return account.substring(0, account.indexOf(':')).toUpperCase(Locale.ROOT);
    }
}
