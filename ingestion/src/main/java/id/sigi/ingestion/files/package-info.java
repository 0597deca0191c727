/**
 * Files of events as numbered lines, whatever their format: what files there are, how they are cut so that several workers can read them,
 * and how lines are read under a limit of length. The doors are {@link id.sigi.ingestion.files.SourceFolder} and
 * {@link id.sigi.ingestion.files.Slice}.
 */
package id.sigi.ingestion.files;
