/**
 * What every planned study is given: {@link id.sigi.studies.input.PlannedRows} (the rows of the plan, columns derived and filter applied, each
 * expression checked before it runs), {@link id.sigi.studies.input.StudySource} (which table at which version, by which version of Sigi) and
 * {@link id.sigi.studies.input.DriverLimit} (the most rows that may be collected to the driver for what is not aggregated). It must not know any
 * study.
 */
package id.sigi.studies.input;
