/**
 * What a design could detect. The door is {@link id.sigi.methods.power.DetectableEffect}. It knows sizes and variances, no data.
 */
package id.sigi.methods.power;
