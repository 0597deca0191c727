/**
 * Facts: what was reported, each once. Events are brought to the bucket of the person, purchase or complaint that they speak of, and of those
 * that say one thing, by the business key of their contract, the earliest counts.
 */
package id.sigi.transforms.fact;
