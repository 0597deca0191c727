/** Simulated lotteries: whether intervals cover and tests err as often as they say. */
package id.sigi.methods.simulation;
