/**
 * Empirical Bayes: means of many small units drawn towards their common mean as far as their own data are weak
 * ({@link id.sigi.methods.shrinkage.EmpiricalBayes}), and what joint draws of their values say of ranks
 * ({@link id.sigi.methods.shrinkage.RankProbabilities}; Goldstein and Spiegelhalter 1996). It knows units by name and asks nothing about what they are.
 */
package id.sigi.methods.shrinkage;
