package id.sigi.methods.trail;

/**
 * A course in a phase: what counts once in its provider's score.
 *
 * @param course the course
 * @param phase the phase
 * @param assessments how many assessors scored it
 * @param mean mean of their means
 */
public record CoursePhase(String course, String phase, int assessments, double mean) {}
