/**
 * The vocabulary of linear regression that both engines share. {@link id.sigi.methods.estimate.identity.CovarianceType} lists the covariances
 * (classical, HC0 to HC3, CR0 to CR3) under the names of R's sandwich and clubSandwich; {@link id.sigi.methods.regression.Coefficient} is one row
 * of a regression table; {@link id.sigi.methods.regression.WaldTest} the joint F test with its variants (Wald, Hotelling's approximation after
 * CR2, score); {@link id.sigi.methods.regression.ReducedForm} and {@link id.sigi.methods.regression.AndersonRubinSet} the confidence set of an
 * instrumented effect that keeps its coverage however weak the instrument is (Anderson and Rubin 1949; Andrews, Stock and Sun 2019).
 *
 * <p>Two engines stand below this word list. {@code id.sigi.methods.regression.partitioned} computes from partial sums over partitions and
 * carries the nation's rows. {@code id.sigi.methods.regression.dense} works on whole columns by orthogonal factorisation; it is the reference,
 * and what re-randomised regressions use. This package must not know either of them.
 */
package id.sigi.methods.regression;
