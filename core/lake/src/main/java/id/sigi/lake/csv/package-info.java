/**
 * CSV files that a user brings, read strictly (RFC 4180) and without the engine: what separates fields, how text is encoded and what stands
 * for a missing value is known or declared, never guessed in silence; whatever breaks these rules is told with its line. A field keeps its
 * text; whether it is a number is decided for a whole column, after all of it was seen. The door is {@link id.sigi.lake.csv.CsvFile}.
 */
package id.sigi.lake.csv;
