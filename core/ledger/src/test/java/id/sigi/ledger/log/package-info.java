/** Operation logs: written, read, replayed, and killed in the middle. */
package id.sigi.ledger.log;
