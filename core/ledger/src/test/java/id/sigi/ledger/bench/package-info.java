/** How many operations a second the ledger applies; a program of its own, not a test. */
package id.sigi.ledger.bench;
