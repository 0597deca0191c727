/**
 * How far cells can move while everything published stays: linear programmes over the sums of a system. {@link id.sigi.disclosure.solve.MoveProgram} is the entry
 * point; {@link id.sigi.disclosure.solve.BoundedSimplex} solves, and {@link id.sigi.disclosure.solve.IntegerRange} bounds by whole numbers. Every programme starts
 * from the true table, which satisfies all sums whatever a reader knows, so that there is no first phase and the inverse of the basis serves all
 * readers. Textbook: Chvátal, Linear Programming (1983), chapters 7 and 8. It knows neither rules nor patterns.
 */
package id.sigi.disclosure.solve;
