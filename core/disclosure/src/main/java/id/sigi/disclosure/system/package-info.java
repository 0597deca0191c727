/**
 * Tables as one system of linear equations. A cell is known by what it counts, never by the table that prints it, so that one number at several levels of a
 * classification or in several tables is one unknown; every sum that a reader can redo is a {@link id.sigi.disclosure.system.Relation}. The entry point is
 * {@link id.sigi.disclosure.system.CrossTables}, which makes the {@link id.sigi.disclosure.system.CellSystem} of linked and hierarchical tables, or
 * {@link id.sigi.disclosure.system.SystemBuilder} where cells and sums are known already. It knows neither rules nor readers. Textbook: Hundepool and others,
 * Statistical Disclosure Control (2012), section 4.
 */
package id.sigi.disclosure.system;
