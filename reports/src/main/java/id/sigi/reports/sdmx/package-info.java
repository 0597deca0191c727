/**
 * Files of exchange after SDMX (ISO 17369): {@link id.sigi.reports.sdmx.SdmxFiles} turns released indicators and their registry into a structure
 * message, a data message and reference metadata in SDMX-ML 2.1, and the same data in SDMX-CSV 1.0 and 2.0; {@link
 * id.sigi.reports.sdmx.SdmxCheck} reads such a folder again and refuses one that does not agree with itself. All structures are the programme's own;
 * a code says to which code of a global list it corresponds. It must not know plans' data or pages.
 */
package id.sigi.reports.sdmx;
