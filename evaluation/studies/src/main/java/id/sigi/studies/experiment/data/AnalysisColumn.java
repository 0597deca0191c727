package id.sigi.studies.experiment.data;

/**
 * A column of numbers of the narrow table.
 *
 * @param name as printed: the column of the plan, or {@code column=LEVEL} for a level of a text column
 * @param key its name in the narrow table
 */
public record AnalysisColumn(String name, String key) {}
