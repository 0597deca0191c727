/**
 * SPSS's {@code .sav} and {@code .zsav}, after PSPP's description of the system file format. {@link id.sigi.lake.spss.SpssFile} is the door: {@link
 * id.sigi.lake.spss.SpssDictionary} reads the records in front of the cases, {@link id.sigi.lake.spss.SpssCases} the cases, plain, byte-compressed or
 * in zlib blocks. User-missing values are told by their codes. It must not know the engine, and nothing of other formats.
 */
package id.sigi.lake.spss;
