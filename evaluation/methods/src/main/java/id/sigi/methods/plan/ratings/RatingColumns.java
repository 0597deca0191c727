package id.sigi.methods.plan.ratings;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a table with one row per score.
 *
 * @param score the score
 * @param object what is scored, such as the course
 * @param assessor who scores
 * @param provider whose course it is
 * @param aspect what of it is scored; none where a row is about the whole
 * @param phase when in its life, such as before admission and in operation
 * @param time when it was scored, a number such as days or years; for drift
 * @param anchor true for courses that are scored by many so that assessors can be compared
 * @param covariates numbers of the course or the score for which scores are adjusted (case mix)
 */
public record RatingColumns(
        String score,
        String object,
        String assessor,
        @JsonInclude(JsonInclude.Include.NON_NULL) String provider,
        @JsonInclude(JsonInclude.Include.NON_NULL) String aspect,
        @JsonInclude(JsonInclude.Include.NON_NULL) String phase,
        @JsonInclude(JsonInclude.Include.NON_NULL) String time,
        @JsonInclude(JsonInclude.Include.NON_NULL) String anchor,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> covariates) {
    public RatingColumns {
        Requirement.text(score, "columns.score");
        Requirement.text(object, "columns.object");
        Requirement.text(assessor, "columns.assessor");
        covariates = Requirement.any(covariates, "columns.covariates");
        Requirement.distinct(covariates, "columns.covariates", name -> name);
        Requirement.distinct(
                Stream.of(score, object, assessor, provider, aspect, phase)
                        .filter(Objects::nonNull)
                        .toList(),
                "columns",
                name -> name);
    }

    public Optional<String> findProvider() {
        return Optional.ofNullable(provider);
    }

    public Optional<String> findAspect() {
        return Optional.ofNullable(aspect);
    }

    public Optional<String> findPhase() {
        return Optional.ofNullable(phase);
    }

    public Optional<String> findTime() {
        return Optional.ofNullable(time);
    }

    public Optional<String> findAnchor() {
        return Optional.ofNullable(anchor);
    }

    /** Every column that is named, by its key in the plan. */
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("columns.score", score);
        named.put("columns.object", object);
        named.put("columns.assessor", assessor);
        findProvider().ifPresent(name -> named.put("columns.provider", name));
        findAspect().ifPresent(name -> named.put("columns.aspect", name));
        findPhase().ifPresent(name -> named.put("columns.phase", name));
        findTime().ifPresent(name -> named.put("columns.time", name));
        findAnchor().ifPresent(name -> named.put("columns.anchor", name));
        covariates.forEach(name -> named.put("columns.covariates, " + name, name));
        return named;
    }
}
