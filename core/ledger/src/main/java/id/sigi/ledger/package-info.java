/**
 * The transactional core. The door is {@link id.sigi.ledger.Ledger}: it applies operations under the rules of their wave, keeps the state
 * in a database and appends the events of each operation in the same transaction. Identity numbers are pseudonyms before they are stored.
 * Nothing here knows where events land or what becomes of them.
 */
package id.sigi.ledger;
