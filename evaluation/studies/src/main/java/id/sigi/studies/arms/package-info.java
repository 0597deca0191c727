/**
 * Experiments with several treatment arms. {@link id.sigi.studies.arms.SeveralArmsStudy} takes the plan apart into contrasts of two arms
 * ({@link id.sigi.studies.arms.ArmPlans}), carries out each as an experiment of one offer on the rows of its two arms, fits the plan's regressions to
 * the rows of all arms with an indicator for each arm but the one compared with, and puts the rows of all contrasts into one set of each name, with
 * p-values adjusted over outcomes and contrasts together. {@link id.sigi.studies.arms.ArmValues} holds the arms of the plan against those of the data.
 *
 * <p>Textbook: Imbens and Rubin (2015) for the comparison of two arms given who is assigned to the others; Goldsmith-Pinkham, Hull and Kolesar
 * (2024) for what a regression with one slope for all arms mixes in where cells differ in the shares of arms; Kirkeboen, Leuven and Mogstad (2016) for
 * why instruments are taken two arms at a time. It must not know how any estimator works.
 */
package id.sigi.studies.arms;
