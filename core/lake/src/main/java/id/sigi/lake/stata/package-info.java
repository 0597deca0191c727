/**
 * Stata's {@code .dta} of releases 117 to 119 (Stata 13 and later), after StataCorp's description of the format ({@code help dta}). {@link
 * id.sigi.lake.stata.StataFile} is the door: it reads the description of a file and then its rows one by one. Extended missing values
 * {@code .a} to {@code .z} are told by their codes, value labels are kept beside the numbers, days and milliseconds since 1960 become dates. It
 * must not know the engine, and nothing of other formats.
 */
package id.sigi.lake.stata;
