-- One row per beneficiary and recipients' round, and per applicant who entered a draw and the endline.
WITH rounds AS (
    SELECT r.*, n AS number, 'SURVEY_' || n AS survey_round FROM recipients r, range(1, 4) t(n)),
paid AS (SELECT applicant_id, min(paid_at) AS first_at FROM fact.disbursements GROUP BY applicant_id),
told AS (
    SELECT r.applicant_id, r.survey_round, r.wave, r.number, r.surveys_end, r.answer_days,
           r.number > len(r.after_days) AS is_not_offered, p.first_at, b.answered_at AS answered_before, r.after_days[r.number] AS wait,
           i.invited_at, a.answered_at, a.labour_status
    FROM rounds r
    LEFT JOIN paid p ON p.applicant_id = r.applicant_id
    LEFT JOIN fact.survey_invitations i ON i.applicant_id = r.applicant_id AND i.survey_round = r.survey_round
    LEFT JOIN fact.survey_responses a ON a.applicant_id = r.applicant_id AND a.survey_round = r.survey_round
    LEFT JOIN fact.survey_responses b ON b.applicant_id = r.applicant_id AND b.survey_round = 'SURVEY_' || (r.number - 1)),
judged AS (
    SELECT *, CASE WHEN is_not_offered THEN 'NOT_OFFERED' WHEN first_at IS NULL THEN 'NO_INCENTIVE'
                   WHEN number > 1 AND answered_before IS NULL THEN 'EARLIER_ROUND_UNANSWERED' END AS obstacle,
           -- The greatest of those that there are.
           CASE WHEN NOT is_not_offered AND first_at IS NOT NULL THEN greatest(first_at + to_days(wait), answered_before) END AS eligible_at,
           invited_at + to_days(answer_days) AS whole_window
    FROM told),
windows AS (
    SELECT *, coalesce(whole_window >= surveys_end, false) AS is_cut_short,
           CASE WHEN whole_window >= surveys_end THEN surveys_end - INTERVAL 1 MICROSECOND ELSE whole_window END AS closes_at
    FROM judged)
SELECT w.applicant_id, w.survey_round, w.wave, w.obstacle IS NULL AS is_eligible, w.obstacle AS survey_obstacle, w.eligible_at,
       w.invited_at IS NOT NULL AS is_survey_invited, w.invited_at, w.closes_at, w.is_cut_short, w.answered_at,
       w.answered_at BETWEEN w.invited_at AND w.closes_at AS is_in_window,
       CASE WHEN w.answered_at IS NOT NULL THEN 'ANSWERED'
            WHEN w.invited_at IS NOT NULL THEN
                CASE WHEN w.closes_at >= l.begins THEN 'OPEN' WHEN w.is_cut_short THEN 'CUT_SHORT' ELSE 'SILENT' END
            WHEN w.eligible_at >= w.surveys_end THEN 'CUT_OFF'
            WHEN w.obstacle IS NOT NULL THEN 'NOT_ELIGIBLE'
            WHEN w.eligible_at >= l.begins THEN 'NOT_DUE' ELSE 'NOT_SENT' END AS survey_outcome,
       w.labour_status, force_asked(w.labour_status) AS labour_force_survey, force_bps(w.labour_status) AS labour_force_bps,
       force_ilo(w.labour_status) AS labour_force_ilo
FROM windows w, last_month l
UNION ALL
SELECT h.applicant_id, 'ENDLINE', NULL, true, NULL, NULL, i.invited_at IS NOT NULL, i.invited_at, NULL, false, a.answered_at, NULL,
       CASE WHEN a.answered_at IS NOT NULL THEN 'ANSWERED' WHEN i.invited_at IS NOT NULL THEN 'SILENT' ELSE 'NOT_SENT' END,
       a.labour_status, force_asked(a.labour_status), force_bps(a.labour_status), force_ilo(a.labour_status)
FROM histories h JOIN fact.applicants p USING (applicant_id)
LEFT JOIN fact.survey_invitations i ON i.applicant_id = h.applicant_id AND i.survey_round = 'ENDLINE'
LEFT JOIN fact.survey_responses a ON a.applicant_id = h.applicant_id AND a.survey_round = 'ENDLINE'
