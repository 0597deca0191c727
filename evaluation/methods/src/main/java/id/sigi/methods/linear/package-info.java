/**
 * Small dense linear algebra and sums of vectors that every estimator above shares: an orthogonal basis of a matrix whose collinear columns are
 * left out ({@link id.sigi.methods.linear.OrthogonalBasis}, Householder reflections with column norms as in LINPACK's dqrdc2, which R's lm uses),
 * functions of symmetric matrices ({@link id.sigi.methods.linear.Matrices}: inverse, inverse square root, eigenvalues), sums that do not lose
 * digits ({@link id.sigi.methods.linear.CompensatedSum}, Neumaier 1974), dot products in four fixed partial sums ({@link
 * id.sigi.methods.linear.VectorSums}), sums of products over pairs of cells that meet in a cluster ({@link
 * id.sigi.methods.linear.SparsePairSums}), and {@link id.sigi.methods.linear.Whitening}, the transformation that turns correlated columns into
 * uncorrelated ones of unit variance (Mahalanobis distance).
 *
 * <p>The textbook is Golub and Van Loan, Matrix Computations, chapters 5 and 8. Orders of summation are fixed, because a result must be the same
 * to its last bit on every machine. It must not know rows of a study, arms, clusters or standard errors: vectors and matrices come in, vectors
 * and matrices go out.
 */
package id.sigi.methods.linear;
