/** Databases to test on, and what must hold in them whatever was done. */
package id.sigi.ledger.testkit;
