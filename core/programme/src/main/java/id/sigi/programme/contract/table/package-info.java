/**
 * Contracts of tables. {@link id.sigi.programme.contract.table.TableContracts} is the registry and the door: bronze and gold by hand,
 * silver from the event contracts. A {@link id.sigi.programme.contract.table.TableContract} says a table's {@link
 * id.sigi.programme.contract.table.Layer}, its grain in words, its key and its columns in order; gold tables of one kind are written down
 * together, those over time in {@link id.sigi.programme.contract.table.PanelContracts}, sums in {@link
 * id.sigi.programme.contract.table.CubeContracts}, what was known at a draw in {@link id.sigi.programme.contract.table.HistoryContracts},
 * places in {@link id.sigi.programme.contract.table.PlaceContracts}. {@link id.sigi.programme.contract.table.DrawContracts} are rows that
 * are handed on and not kept.
 *
 * <p>From a contract alone follow the table's schema, what a writer refuses, and the data dictionary. It knows fields and events and must
 * not know how a table is stored or filled.
 */
package id.sigi.programme.contract.table;
