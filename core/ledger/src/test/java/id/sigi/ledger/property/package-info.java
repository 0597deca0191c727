/** Random operations, sensible and senseless, against what must hold whatever is asked. */
package id.sigi.ledger.property;
