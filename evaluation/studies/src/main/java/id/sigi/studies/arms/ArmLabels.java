package id.sigi.studies.arms;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.plan.design.ArmContrast;

/** What rows of one contrast are called among those of others: every level names its arm, and every row its contrast. */
final class ArmLabels {

    private static final Contrast ALL_ARMS = Contrast.of(Contrast.Kind.SENTENCE, "all arms", "");

    private final ArmContrast arms;
    private final Contrast contrast;

    ArmLabels(ArmContrast arms) {
        this.arms = arms;
        this.contrast = Contrast.of(Contrast.Kind.DIFFERENCE, arms.of(), arms.against());
    }

    Label of(Label label) {
        return new Label(
                label.outcome(),
                estimand(label),
                label.estimand().isAny(Quantity.ARMS_DIFFER_F) ? ALL_ARMS : contrast,
                subgroup(label.subgroup()),
                label.estimator());
    }

    private Estimand estimand(Label label) {
        return switch (label.estimand().quantity()) {
            case CONTROL_MEAN, MEAN_NOT_SELECTED -> level(label, Quantity.ARM_MEAN, arms.against());
            case MEAN_SELECTED -> level(label, Quantity.ARM_MEAN, arms.of());
            case SHARE -> share(label);
            default -> label.estimand();
        };
    }

    private Estimand share(Label label) {
        if (label.subgroup().equals(Subgroup.TREATMENT_ARM)) {
            return level(label, Quantity.ARM_SHARE, arms.of());
        }
        return label.subgroup().equals(Subgroup.CONTROL_ARM)
                ? level(label, Quantity.ARM_SHARE, arms.against())
                : label.estimand();
    }

    private static Estimand level(Label label, Quantity quantity, String arm) {
        Estimand of = label.estimand();
        return new Estimand(quantity, arm, of.weighting(), of.bound(), of.reEntry());
    }

    private static Subgroup subgroup(Subgroup people) {
        return people.equals(Subgroup.TREATMENT_ARM) || people.equals(Subgroup.CONTROL_ARM)
                ? Subgroup.EVERYBODY
                : people;
    }
}
