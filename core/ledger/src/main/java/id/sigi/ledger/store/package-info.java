/** The ledger's tables: statements, schema, money and outbox. Nothing here knows a rule of the programme. */
package id.sigi.ledger.store;
