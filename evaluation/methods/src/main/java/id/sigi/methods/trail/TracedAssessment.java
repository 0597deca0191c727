package id.sigi.methods.trail;

import java.util.Objects;
import java.util.Optional;

/**
 * An assessment as its event tells it and as the panels have it; one of the two is there.
 *
 * @param assessment its key
 * @param event the earliest event that told of it; empty where the lake has none
 * @param told what that event says; empty with it
 * @param panel what the panel says that the score was made from; empty where the panel does not have it, so that the score does not count it
 */
public record TracedAssessment(
        String assessment,
        Optional<SourceEvent> event,
        Optional<AssessedContent> told,
        Optional<AssessedContent> panel) {
    public TracedAssessment {
        Objects.requireNonNull(assessment, "assessment");
        if (event.isPresent() != told.isPresent() || (told.isEmpty() && panel.isEmpty())) {
            throw new IllegalArgumentException("assessment " + assessment + " was told by nothing");
        }
    }

    /** Whether the score counts it. */
    public boolean isCounted() {
        return panel.isPresent();
    }

    /** What was said: by the event, because the panel is made from it, and by the panel where there is none. */
    public AssessedContent content() {
        return told.or(() -> panel).orElseThrow();
    }

    /** What is wrong with a counted assessment, in words; empty where event and panel say the same. */
    public Optional<String> finding() {
        if (panel.isEmpty() || panel.equals(told)) {
            return Optional.empty();
        }
        return Optional.of(event.map(source -> "assessment " + assessment + ": its event " + source.id() + " says "
                        + words(told.orElseThrow()) + ", the panel says " + words(panel.get()))
                .orElseGet(() -> "assessment " + assessment + " has no event in the lake"));
    }

    private static String words(AssessedContent content) {
        return content.course() + " " + content.phase() + " by " + content.assessor() + " " + content.aspects() + " on "
                + content.assessedOn();
    }
}
