/**
 * What a researcher calls from a notebook: {@link id.sigi.notebooks.Sigi} opens a session, and explains, powers,
 * evaluates, diagnoses and reproduces plans, audits draws and reads panels, in a line each. The notebooks
 * lie in {@code src/main/notebooks}; the tests execute every cell.
 */
package id.sigi.notebooks;
