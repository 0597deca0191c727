/** Silver: one typed table for each type of event, straight from the events as received. Repeats are told apart in gold, not here. */
package id.sigi.transforms.silver;
