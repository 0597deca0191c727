/**
 * Files whose variables carry labels, as Stata, SPSS, SAS and Excel write them, without what is particular to one of them. A format is a
 * {@link id.sigi.lake.labelled.LabelledReader} in a package of its own, which hands rows to a {@link id.sigi.lake.labelled.RowSink}; {@link
 * id.sigi.lake.labelled.LabelledFile} reads it once to know its types and missing values, and again to hand the typed values on. Bytes are read
 * through {@link id.sigi.lake.labelled.FileBytes}, which never believes a length that the file cannot hold. It must not know the engine.
 */
package id.sigi.lake.labelled;
