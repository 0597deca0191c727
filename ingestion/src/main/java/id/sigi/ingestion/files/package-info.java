/**
 * Folders of JSON Lines as numbered lines: what files there are, how they are cut so that several workers can read them, and how lines are
 * read under a limit of length. The doors are {@link id.sigi.ingestion.files.SourceFolder} and {@link id.sigi.ingestion.files.SliceLines}.
 */
package id.sigi.ingestion.files;
