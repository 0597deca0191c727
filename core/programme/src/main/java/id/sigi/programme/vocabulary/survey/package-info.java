/**
 * Codes of the surveys and of what they ask about work. A person is in a {@link id.sigi.programme.vocabulary.survey.SurveyRound}, may not
 * be sent it ({@link id.sigi.programme.vocabulary.survey.SurveyObstacle}), and it ends in one {@link
 * id.sigi.programme.vocabulary.survey.SurveyOutcome}.
 *
 * <p>An answer about work is a {@link id.sigi.programme.vocabulary.survey.LabourStatus}: the seven statuses in employment of Statistics
 * Indonesia's labour force survey (Sakernas), and those without work. A {@link id.sigi.programme.vocabulary.survey.LabourRule} turns it
 * into a {@link id.sigi.programme.vocabulary.survey.LabourForceState}; there are three rules, because national practice and the 13th and
 * 19th International Conference of Labour Statisticians draw the line of the labour force differently, and numbers by different rules are
 * never compared. {@link id.sigi.programme.vocabulary.survey.WorkInterview} holds what a survey may ask besides. It must not know who was
 * asked; informality, underemployment and what else follows from the answers is in {@code id.sigi.programme.labour}.
 */
package id.sigi.programme.vocabulary.survey;
