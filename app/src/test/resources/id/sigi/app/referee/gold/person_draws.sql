-- One row per applicant and draw: design, what was known at registration, participation, and the endline's answers. The history of a
-- person goes over all registrations of the person, and begins with the first draw of all.
WITH endline_invitations AS (SELECT applicant_id, invited_at FROM fact.survey_invitations WHERE survey_round = 'ENDLINE'),
endline_answers AS (FROM fact.survey_responses WHERE survey_round = 'ENDLINE'),
participants AS (
    SELECT DISTINCT applicant_id FROM fact.completions
    WHERE completed_at < (SELECT coalesce(min(invited_at), 'infinity'::TIMESTAMPTZ) FROM endline_invitations)),
chanced AS (
    SELECT e.*, x.probability, x.error, x.all_entrants, l.in_all, l.in_wave,
           count(*) OVER (PARTITION BY e.person_key, e.draw_id) AS count_entries,
           count(*) OVER (PARTITION BY e.person_key) AS count_draws,
           row_number() OVER (PARTITION BY e.person_key ORDER BY e.drawn_on, e.wave, e.draw_stage, e.draw_id, e.applicant_id) AS draw_sequence,
           bool_or(e.is_selected) OVER (PARTITION BY e.person_key) AS is_ever_selected,
           bool_or(e.is_selected) OVER (PARTITION BY e.person_key, e.wave) AS is_wave_winner
    FROM entries e
    JOIN draw_households h ON h.draw_id = e.draw_id AND h.household_key = e.household_key
    LEFT JOIN chances x ON x.draw_id = e.draw_id AND x.entrants = h.entrants AND x.places = h.places
    JOIN fact.applicants p ON p.applicant_id = e.applicant_id
    LEFT JOIN later_losses l ON l.draw_id = e.draw_id AND l.area = coalesce(e.draw_area, p.area)),
of_people AS (
    -- Of several entries any may win; where no cap was in the way all orders are alike: 1 - C(N - k, q) / C(N, q).
    SELECT *, CASE WHEN count_entries = 1 THEN probability
                   WHEN error = 0 AND probability = least(quota, all_entrants) / all_entrants
                   THEN 1 - list_product(list_transform(range(count_entries),
                        lambda i: greatest(0, all_entrants - least(quota, all_entrants) - i) / (all_entrants - i))) END AS person_probability
    FROM chanced),
of_waves AS (
    SELECT person_key, wave, 1 - arg_min((1 - person_probability) * in_wave, draw_sequence) AS probability,
           arg_min(person_probability IS NULL OR in_wave IS NULL, draw_sequence) AS is_unknown
    FROM of_people GROUP BY person_key, wave),
of_lives AS (
    SELECT person_key, 1 - arg_min((1 - person_probability) * in_all, draw_sequence) AS probability,
           arg_min(person_probability IS NULL OR in_all IS NULL, draw_sequence) AS is_unknown
    FROM of_people GROUP BY person_key)
SELECT e.draw_id, e.applicant_id, e.person_key, e.household_key, e.wave, e.priority_group, e.stratum, e.draw_stage, e.drawn_on,
       e.quota, e.count_eligible, least(e.quota / e.count_eligible, 1.0) AS selection_probability,
       e.probability AS assignment_probability, e.error AS assignment_error, e.count_entries, e.person_probability,
       CASE WHEN NOT w.is_unknown THEN w.probability END AS wave_win_probability,
       CASE WHEN NOT v.is_unknown THEN v.probability END AS ever_win_probability,
       e.draw_rank, e.is_selected, e.is_wave_winner, e.draw_sequence, e.count_draws, e.is_ever_selected,
       p.sex, p.education, p.disability, p.province, p.area, p.is_urban, p.is_disadvantaged_region, p.is_former_migrant,
       p.had_bank_account, p.had_ewallet, p.baseline_status, employed(p.baseline_status) AS baseline_is_employed,
       years_completed(p.birth_date, e.drawn_on) AS age,
       t.applicant_id IS NOT NULL AS is_participant, i.applicant_id IS NOT NULL AS is_invited,
       s.answered_at IS NOT NULL AS is_respondent,
       s.labour_status, force_asked(s.labour_status) AS labour_force_survey, force_bps(s.labour_status) AS labour_force_bps,
       force_ilo(s.labour_status) AS labour_force_ilo, employed(s.labour_status) AS is_employed, self_employed(s.labour_status) AS is_self_employed,
       business_owner(s.labour_status) AS is_business_owner, s.has_new_job, s.monthly_income_idr, s.has_used_certificate, s.answered_at
FROM of_people e
JOIN of_waves w ON w.person_key = e.person_key AND w.wave = e.wave
JOIN of_lives v ON v.person_key = e.person_key
JOIN fact.applicants p ON p.applicant_id = e.applicant_id
LEFT JOIN participants t ON t.applicant_id = e.applicant_id
LEFT JOIN endline_invitations i ON i.applicant_id = e.applicant_id
LEFT JOIN endline_answers s ON s.applicant_id = e.applicant_id
