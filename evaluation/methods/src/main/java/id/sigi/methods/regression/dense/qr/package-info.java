/**
 * Least squares by orthogonal factorisation: {@link id.sigi.methods.regression.dense.qr.DesignMatrix} (columns with their names, weights, one
 * absorbed fixed effect, cluster codes), {@link id.sigi.methods.regression.dense.qr.WithinTransformation} (the fixed effect taken off by
 * demeaning: Frisch, Waugh and Lovell), {@link id.sigi.methods.regression.dense.qr.QrSolution} (coefficients, residuals, leverages; collinear
 * columns left out as R's lm does), {@link id.sigi.methods.regression.dense.qr.IterativeRefinement} (Björck 1967, which recovers the digits that
 * a large common mean costs). {@link id.sigi.methods.regression.dense.qr.RowGroups} are the rows of each code. Golub and Van Loan, Matrix
 * Computations, chapter 5. It must not know covariances or tests.
 */
package id.sigi.methods.regression.dense.qr;
