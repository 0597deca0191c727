package id.sigi.methods.power;

/**
 * What a design can find.
 *
 * @param onOffer smallest detectable effect of the offer, in the outcome's unit
 * @param onTakeUp smallest detectable effect of the participation that the offer moves: the former over take-up
 * @param stdError standard error of the effect of the offer
 * @param df degrees of freedom
 * @param answering people whose outcome is seen
 * @param effectivePeople independent unweighted people without covariates who would tell as much
 */
public record Detectable(
        double onOffer, double onTakeUp, double stdError, double df, double answering, double effectivePeople) {}
