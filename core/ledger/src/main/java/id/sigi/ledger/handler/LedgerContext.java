package id.sigi.ledger.handler;

import id.sigi.ledger.store.DoubleEntryBooks;
import id.sigi.ledger.store.Outbox;
import id.sigi.ledger.store.Store;
import id.sigi.programme.privacy.Pseudonymiser;
import id.sigi.programme.rules.RuleSet;

/**
 * What every handler works with.
 *
 * @param store the rows
 * @param outbox where events go
 * @param books the money
 * @param rules the programme's rules
 * @param pseudonymiser turns identity numbers into pseudonyms
 */
public record LedgerContext(
        Store store, Outbox outbox, DoubleEntryBooks books, RuleSet rules, Pseudonymiser pseudonymiser) {}
