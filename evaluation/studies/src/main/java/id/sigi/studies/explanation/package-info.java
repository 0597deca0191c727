/**
 * What a plan would do, told without doing it. The doors are {@link id.sigi.studies.explanation.Explanation}, made by
 * {@link id.sigi.studies.PlannedStudy}, and {@link id.sigi.studies.explanation.EnginePlan}. Nothing here reads a row.
 */
package id.sigi.studies.explanation;
