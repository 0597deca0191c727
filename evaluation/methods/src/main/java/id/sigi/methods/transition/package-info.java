/**
 * Movement of the same people between states. {@link id.sigi.methods.transition.TransitionTable} holds the flows between two dates with their covariance, of
 * people who count alike or of a weighted sample, and gives row shares with intervals; {@link id.sigi.methods.transition.MarginalHomogeneity} and {@link
 * id.sigi.methods.transition.TimeHomogeneity} test it, {@link id.sigi.methods.transition.Mobility} tells how much people move, {@link
 * id.sigi.methods.transition.Misclassification} what wrong answers may hide. {@link id.sigi.methods.transition.GrossFlows} models non-response as
 * Stasny (1986, 1987) does. {@link id.sigi.methods.transition.PairedChange} is the change of one yes-or-no state with McNemar's variance (1947). It says
 * nothing of causes, and must not know which states they are.
 */
package id.sigi.methods.transition;
