package id.sigi.ledger.desk;

import id.sigi.ledger.store.Books;
import id.sigi.ledger.store.Outbox;
import id.sigi.ledger.store.Store;
import id.sigi.programme.privacy.Pseudonymiser;
import id.sigi.programme.rules.RuleSet;

/**
 * What every desk works with.
 *
 * @param store the rows
 * @param outbox where events go
 * @param books the money
 * @param rules the programme's rules
 * @param pseudonymiser turns identity numbers into pseudonyms
 */
public record Office(Store store, Outbox outbox, Books books, RuleSet rules, Pseudonymiser pseudonymiser) {}
