/**
 * What a design could detect. The doors are {@link id.sigi.methods.power.PlannedExperiment} for a draw with its own cells, clusters, response
 * and take-up, and {@link id.sigi.methods.power.DetectableEffect} for the textbook case of one draw. It knows sizes and variances, no data.
 */
package id.sigi.methods.power;
