/** Several writers on one database: only one may win what only one may have. */
package id.sigi.ledger.writers;
