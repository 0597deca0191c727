package id.sigi.studies.experiment;

/**
 * A column of numbers of the narrow table.
 *
 * @param name as printed: the column of the plan, or {@code column=LEVEL} for a level of a text column
 * @param key its name in the narrow table
 */
record Series(String name, String key) {}
