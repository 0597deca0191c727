package id.sigi.programme.vocabulary.survey;

import java.util.Optional;

/**
 * Three rules by which one answer about work puts a person in or out of the labour force. Numbers by different rules are not to be compared.
 *
 * <p>The programme's surveys ask for one {@link LabourStatus} in the reference week. They do not ask whether somebody out of employment looked
 * for work, prepares a business, has a job that did not begin yet, has given up looking, or could begin at once. Where a rule turns on
 * that, it has no answer.
 */
public enum LabourRule {
    /** As the programme's survey asked: what the respondent says. */
    PROGRAMME_SURVEY,
    /**
     * Statistics Indonesia (BPS), labour force survey (Sakernas). Employed is who worked an uninterrupted hour in the week to earn or help
     * earn, unpaid family workers among them, or was absent from a job for a while. Unemployed (open unemployment) is who is not
     * employed and looks for work, prepares a business, has given up looking as hopeless, or has a job that did not begin yet. Whoever says to be
     * unemployed is so for one of these reasons. Of those who say to be outside the labour force some have given up looking, and
     * Statistics Indonesia counts them as unemployed: without that question nothing can be said of them.
     *
     * <p>Source: Statistics Indonesia, concepts of labour (bps.go.id, as reported by Tempo on 22 March 2021); questionnaire of Sakernas.
     */
    NATIONAL_OFFICE,
    /**
     * The International Labour Organization as its database (ILOSTAT) applies its standard to Indonesia: employment as Sakernas has it,
     * after the 13th International Conference of Labour Statisticians, unpaid family workers included; unemployed is who looks for work or
     * prepares a business or has a job that did not begin yet, whether available at once or not, because Sakernas does not ask everybody for it.
     * Who has given up looking is outside the labour force. Of those who say to be unemployed some may have given up, so nothing can be said of
     * them; whoever says to be outside the labour force does not look for work.
     *
     * <p>Source: the organisation's processing of Sakernas 2016 and 2017, variable {@code ilo_lfs} (github.com/dbescond/iloMicro,
     * IDN_LFS_2017Q1_ILO_CMD.do). Who says not to be available is not unemployed, and who was not asked is taken to be available.
     */
    ILOSTAT_INDONESIA;

    /**
     * The state that follows from a whole interview by this rule, empty where the survey does not tell what the rule needs.
     *
     * <p>{@link #PROGRAMME_SURVEY}: the state that the respondent names. {@link #NATIONAL_OFFICE}: unemployed is who seeks, is discouraged, or
     * has a job or business that is about to begin. {@link #ILOSTAT_INDONESIA}: unemployed is who seeks or is a future starter and does not say to be
     * unavailable; the discouraged are outside the labour force, in the potential labour force.
     */
    public Optional<LabourForceState> state(WorkInterview interview) {
        if (interview.isEmployed()) {
            return Optional.of(LabourForceState.EMPLOYED);
        }
        boolean isAboutToBegin = interview.reason().isFutureStart();
        return switch (this) {
            case PROGRAMME_SURVEY -> interview.status().flatMap(this::state);
            case NATIONAL_OFFICE ->
                told(interview, interview.seeks() || isAboutToBegin || interview.reason() == NotSeeking.DISCOURAGED);
            case ILOSTAT_INDONESIA ->
                told(interview, (interview.seeks() || isAboutToBegin) && !interview.isUnavailable());
        };
    }

    /** Without the questions what is left is the status that the respondent names, as far as it tells. */
    private Optional<LabourForceState> told(WorkInterview interview, boolean isUnemployed) {
        if (isUnemployed) {
            return Optional.of(LabourForceState.UNEMPLOYED);
        }
        return interview.isAskedOfSeeking() || interview.seeks()
                ? Optional.of(LabourForceState.OUTSIDE_LABOUR_FORCE)
                : interview.status().flatMap(this::state);
    }

    /** The state that follows from a status by this rule, empty where the survey does not tell what the rule needs. */
    public Optional<LabourForceState> state(LabourStatus status) {
        if (status.isEmployed()) {
            return Optional.of(LabourForceState.EMPLOYED);
        }
        boolean isUnemployed = status == LabourStatus.UNEMPLOYED;
        return switch (this) {
            case PROGRAMME_SURVEY ->
                Optional.of(isUnemployed ? LabourForceState.UNEMPLOYED : LabourForceState.OUTSIDE_LABOUR_FORCE);
            case NATIONAL_OFFICE -> isUnemployed ? Optional.of(LabourForceState.UNEMPLOYED) : Optional.empty();
            case ILOSTAT_INDONESIA ->
                isUnemployed ? Optional.empty() : Optional.of(LabourForceState.OUTSIDE_LABOUR_FORCE);
        };
    }
}
