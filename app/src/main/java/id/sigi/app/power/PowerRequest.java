package id.sigi.app.power;

import id.sigi.app.job.evaluation.EvaluationRequest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan whose power is asked for.
 *
 * @param evaluation the plan, and where its draw lies; its output folder takes the table and the curves
 * @param cells file of planned cells; empty to count those of the draw
 * @param assumptions what is assumed
 */
public record PowerRequest(EvaluationRequest evaluation, Optional<Path> cells, PowerAssumptions assumptions) {
    public PowerRequest {
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(cells, "cells");
        Objects.requireNonNull(assumptions, "assumptions");
    }
}
