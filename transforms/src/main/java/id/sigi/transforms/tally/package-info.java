/** Sums over people: each adds whole numbers to cells, and cells of many workers are added up. */
package id.sigi.transforms.tally;
