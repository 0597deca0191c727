/**
 * What a build keeps for the next one: the facts by bucket as they were brought together, so that they need not be read out of the events again,
 * and the few numbers that depend on all of them. Nothing but a build reads it, and whoever removes it costs the next build time and nothing else.
 */
package id.sigi.transforms.kept;
