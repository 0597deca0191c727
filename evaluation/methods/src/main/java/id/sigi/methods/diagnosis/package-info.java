/**
 * How an estimator behaves where the truth is known: bias, coverage, power and false positives over repeated draws, each with the error that the
 * number of draws leaves (Blair, Cooper, Coppock and Humphreys 2019). The door is {@link id.sigi.methods.diagnosis.Diagnosand}.
 */
package id.sigi.methods.diagnosis;
