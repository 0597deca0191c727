-- One row per wave, area, group and day of western Indonesian time on which something happened.
WITH kept_out AS (
    SELECT x.application_id, x.excluded_at, x.applicant_id FROM fact.exclusions x),
wins AS (
    SELECT e.applicant_id, e.wave, arg_min(e.priority_group, (e.drawn_on, e.wave, e.draw_stage, e.draw_id)) AS priority_group
    FROM entered e WHERE e.is_selected GROUP BY e.applicant_id, e.wave),
-- Under which wave, area and group all is told that somebody does as a participant.
places AS (
    SELECT p.applicant_id, a.wave, p.area, w.priority_group
    FROM fact.applicants p LEFT JOIN fact.accounts a USING (applicant_id)
    LEFT JOIN wins w ON w.applicant_id = a.applicant_id AND w.wave = a.wave),
happened AS (
    SELECT a.wave, a.area, a.priority_group, wib_day(a.applied_at) AS day, 'applied' AS what, 0 AS idr, a.applicant_id FROM fact.applications a
    UNION ALL SELECT a.wave, a.area, a.priority_group, wib_day(a.applied_at), 'eligible', 0, a.applicant_id
        FROM fact.applications a LEFT JOIN kept_out x ON x.application_id = a.application_id AND x.applicant_id = a.applicant_id
        WHERE x.application_id IS NULL
    UNION ALL SELECT a.wave, a.area, a.priority_group, wib_day(x.excluded_at), 'excluded', 0, a.applicant_id
        FROM fact.applications a JOIN kept_out x ON x.application_id = a.application_id AND x.applicant_id = a.applicant_id
    UNION ALL SELECT e.wave, coalesce(e.draw_area, p.area), e.priority_group, e.drawn_on, 'entered', 0, e.applicant_id
        FROM entered e JOIN fact.applicants p USING (applicant_id)
    UNION ALL SELECT e.wave, coalesce(e.draw_area, p.area), e.priority_group, e.drawn_on, 'selected', 0, e.applicant_id
        FROM entered e JOIN fact.applicants p USING (applicant_id) WHERE e.is_selected
    UNION ALL SELECT s.wave, s.area, s.priority_group, wib_day(f.at), f.what, f.idr, s.applicant_id
        FROM places s JOIN (
            SELECT applicant_id, account_opened_at AS at, 'opened' AS what, 0 AS idr FROM fact.accounts
            UNION ALL SELECT applicant_id, purchased_at, 'enrolled', price_idr FROM fact.purchases
            UNION ALL SELECT applicant_id, completed_at, 'trained', 0 FROM fact.completions
            UNION ALL SELECT applicant_id, paid_at, 'paid', amount_idr FROM fact.disbursements
            UNION ALL SELECT applicant_id, failed_at, 'failed', 0 FROM fact.incentive_failures
            UNION ALL SELECT applicant_id, opened_at, 'complained', 0 FROM fact.complaints
            UNION ALL SELECT applicant_id, resolved_at, 'resolved', 0 FROM fact.resolutions_of_applicants
            UNION ALL SELECT applicant_id, revoked_at, 'revoked', returned_idr FROM fact.revocations) f USING (applicant_id))
SELECT h.wave, h.area, h.priority_group, h.day,
       count(*) FILTER (what = 'applied') AS count_applied, count(*) FILTER (what = 'eligible') AS count_applied_eligible,
       count(*) FILTER (what = 'excluded') AS count_excluded,
       count(*) FILTER (what = 'entered') AS count_entered, count(*) FILTER (what = 'selected') AS count_selected,
       count(*) FILTER (what = 'opened') AS count_accounts_opened,
       count(*) FILTER (what = 'enrolled') AS count_enrolled, coalesce(sum(idr) FILTER (what = 'enrolled'), 0) AS spent_idr,
       count(*) FILTER (what = 'trained') AS count_trained,
       count(*) FILTER (what = 'paid') AS count_incentives_paid, coalesce(sum(idr) FILTER (what = 'paid'), 0) AS disbursed_idr,
       count(*) FILTER (what = 'failed') AS count_incentives_failed,
       count(*) FILTER (what = 'complained') AS count_complaints_opened, count(*) FILTER (what = 'resolved') AS count_complaints_resolved,
       count(*) FILTER (what = 'revoked') AS count_revoked, coalesce(sum(idr) FILTER (what = 'revoked'), 0) AS returned_idr
FROM happened h JOIN fact.applicants p USING (applicant_id)
GROUP BY h.wave, h.area, h.priority_group, h.day
