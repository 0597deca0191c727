package id.sigi.studies.explanation;

import java.util.List;

/**
 * What a plan reads and computes, and how, in parts.
 *
 * @param parts the parts, in the order of the work
 */
public record Explanation(List<Part> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param title what it is about
     * @param lines its sentences
     */
    public record Part(String title, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }
}
