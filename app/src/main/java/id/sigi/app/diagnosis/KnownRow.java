package id.sigi.app.diagnosis;

import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A row of a replay with what is known of its person.
 *
 * @param row the row as it was
 * @param cell its cell of the draw
 * @param cluster its cluster, empty where the plan names none or the row has none
 * @param isDrawn whether it was drawn
 * @param life both lives of the person
 */
record KnownRow(Row row, String cell, Optional<String> cluster, boolean isDrawn, KnownPotentialOutcomes life) {}
