/**
 * What a researcher calls from a notebook: {@link id.sigi.notebooks.Sigi} opens a session, evaluates plans and reads panels. The notebooks
 * lie in {@code src/main/notebooks}; the tests execute every cell.
 */
package id.sigi.notebooks;
