/**
 * Empirical Bayes: means of many small units drawn towards their common mean as far as their own data are weak. The door is
 * {@link id.sigi.methods.shrinkage.EmpiricalBayes}. It knows units by name and asks nothing about what they are.
 */
package id.sigi.methods.shrinkage;
