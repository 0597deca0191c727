package id.sigi.methods.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reference figures that an R script beside them wrote; they are part of the project. */
public final class Oracle {
    private Oracle() {}

    /** The figures of NAME.oracle.json in the resources of {@code id.sigi.methods}. */
    public static JsonNode of(String name) {
        try (InputStream file = Oracle.class.getResourceAsStream("/id/sigi/methods/" + name + ".oracle.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A list of numbers; nothing for what is missing. */
    public static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(number -> !number.isNull())
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** Rows of numbers, each without what is missing. */
    public static List<double[]> rows(JsonNode matrix) {
        List<double[]> rows = new ArrayList<>();
        matrix.forEach(row -> rows.add(numbers(row)));
        return rows;
    }

    public static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
