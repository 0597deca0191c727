package id.sigi.methods.trail;

import java.util.List;

/**
 * What an assessor said of a course.
 *
 * @param course the course
 * @param phase ADMISSION or MONITORING
 * @param assessor the assessor's pseudonym
 * @param aspects scores of the four aspects, 1 to 5 each, in the order of the contract
 * @param assessedOn day of the assessment
 */
public record AssessedContent(String course, String phase, String assessor, List<Integer> aspects, String assessedOn) {
    public AssessedContent {
        aspects = List.copyOf(aspects);
        if (aspects.isEmpty()) {
            throw new IllegalArgumentException("an assessment has scores");
        }
    }

    /** Sum of the aspects. */
    public int sum() {
        return aspects.stream().mapToInt(Integer::intValue).sum();
    }

    /** Mean of the aspects. */
    public double mean() {
        return sum() / (double) aspects.size();
    }
}
