/**
 * SAS's data sets ({@code .sas7bdat}), after what is known of a format that SAS does not publish (Shotwell, {@code sas7bdat} in R; Miller, ReadStat).
 * {@link id.sigi.lake.sas.SasFile} is the door: {@link id.sigi.lake.sas.SasPages} walks the pages, {@link id.sigi.lake.sas.SasDescription} gathers
 * what they say of the columns, {@link id.sigi.lake.sas.RowCompression} unpacks rows. Special missing values are told by their codes. It must not know
 * the engine, and nothing of other formats.
 */
package id.sigi.lake.sas;
