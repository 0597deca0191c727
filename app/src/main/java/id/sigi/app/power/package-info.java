/**
 * What a plan could find before there is an outcome: the cells of the draw and assumptions in, smallest detectable effects out. The door is
 * {@link id.sigi.app.power.PowerJob}.
 */
package id.sigi.app.power;
