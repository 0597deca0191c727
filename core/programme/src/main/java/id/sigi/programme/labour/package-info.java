/**
 * What labour statistics makes of answers about work, rule by rule: {@link id.sigi.programme.labour.StatusInEmployment} (International
 * Classification of Status in Employment, 1993), {@link id.sigi.programme.labour.InformalityRule}, {@link id.sigi.programme.labour.NeetRule},
 * {@link id.sigi.programme.labour.WorkingTime} of Statistics Indonesia, and the four rates of {@link
 * id.sigi.programme.labour.LabourUnderutilisation} (resolution I of the 19th International Conference of Labour Statisticians, 2013). Labour status
 * itself, employed, unemployed or outside the labour force, is decided by {@code id.sigi.programme.vocabulary.survey.LabourRule}. It must not know
 * whose answers they are, nor weights.
 */
package id.sigi.programme.labour;
