/**
 * Drawing samples from a list: {@link id.sigi.methods.sampling.SystematicSample} draws a stratified sample with probability proportional to size, divided
 * among strata by an {@link id.sigi.methods.sampling.Allocation}. Textbook: Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992). It knows
 * units by name and must not know what they are.
 */
package id.sigi.methods.sampling;
