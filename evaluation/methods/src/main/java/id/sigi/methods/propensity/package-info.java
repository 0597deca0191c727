/**
 * Logistic models of a probability: of response, whose inverse is a non-response weight, or of treatment (Rosenbaum and Rubin 1983). The entry
 * point is {@link id.sigi.methods.propensity.LogisticRegression}: Newton's steps (iteratively reweighted least squares, McCullagh and Nelder
 * 1989), one pass over the partitions for each {@link id.sigi.methods.propensity.NewtonStep}, all models of a study at once. Empty where columns
 * separate the outcomes or the steps do not settle. It must not know what is done with the probabilities.
 */
package id.sigi.methods.propensity;
