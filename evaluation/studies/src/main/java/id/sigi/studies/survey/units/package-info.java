/**
 * One look at the rows of a sample: exact sums of weights and values in every primary sampling unit, in primitive arrays, with what the rows
 * give away. What is found in some partitions is added to what is found in others, in any order, to the same bits.
 */
package id.sigi.studies.survey.units;
