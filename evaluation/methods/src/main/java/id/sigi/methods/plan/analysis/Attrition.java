package id.sigi.methods.plan.analysis;

/**
 * What is asked of an experiment whose people did not all answer, beside the comparison of response. Its rows stand with the response, never
 * among the effects.
 *
 * @param lee Lee's bounds of the effect on those who always answer, within the cells of the draw
 * @param worstCase bounds of the effect on everybody, those who did not answer having the least or the most outcome that was seen
 * @param weighting the regression of the outcome on the offer, respondents weighted by one over their estimated probability to answer
 */
public record Attrition(Inclusion lee, Inclusion worstCase, Inclusion weighting) {
    public Attrition {
        lee = lee == null ? Inclusion.NONE : lee;
        worstCase = worstCase == null ? Inclusion.NONE : worstCase;
        weighting = weighting == null ? Inclusion.NONE : weighting;
    }

    public boolean hasLee() {
        return lee == Inclusion.INCLUDED;
    }

    public boolean hasWorstCase() {
        return worstCase == Inclusion.INCLUDED;
    }

    public boolean hasWeighting() {
        return weighting == Inclusion.INCLUDED;
    }
}
