-- What is on record of every draw, for an audit: applications to its stratum and results on record, whichever there is. What contradicts each
-- other stays; only what was sent twice with the same content counts once.
WITH records AS (
    SELECT draw_id, count(*) AS count_records, arg_min(d, (occurred_at, event_id)) AS first_record
    FROM (SELECT d, d.draw_id AS draw_id, d.occurred_at AS occurred_at, d.event_id AS event_id
          FROM (FROM silver.draws QUALIFY row_number() OVER (
                    PARTITION BY draw_id, wave, area, priority_group, quota, count_eligible, seed, algorithm, drawn_on,
                                 count_freed_places, household_cap, draw_stage
                    ORDER BY occurred_at, event_id) = 1) d)
    GROUP BY draw_id),
strata AS (
    SELECT draw_id, first_record.wave AS wave, first_record.area AS area, first_record.priority_group AS priority_group,
           coalesce(first_record.draw_stage = 'NATIONAL', false) AS is_national
    FROM records),
results AS (
    FROM silver.draw_results QUALIFY row_number() OVER (
        PARTITION BY draw_id, application_id, applicant_id, draw_rank, is_selected ORDER BY occurred_at, event_id) = 1),
-- Whoever won in an area is not in the national draw of the wave.
winners_of_areas AS (
    SELECT r.application_id FROM results r JOIN strata s ON s.draw_id = r.draw_id AND NOT s.is_national WHERE r.is_selected),
applied AS (
    SELECT s.draw_id, a.application_id, a.applicant_id, a.applied_at, a.operator_id
    FROM fact.applications a JOIN strata s ON s.wave = a.wave AND s.priority_group = a.priority_group
    WHERE (NOT s.is_national AND s.area = a.area)
        OR (s.is_national AND a.application_id NOT IN (SELECT application_id FROM winners_of_areas WHERE application_id IS NOT NULL))),
told AS (
    SELECT coalesce(a.draw_id, r.draw_id) AS draw_id, coalesce(a.application_id, r.application_id) AS application_id,
           coalesce(r.applicant_id, a.applicant_id) AS applicant_id, a.applied_at, a.operator_id, r.draw_rank, r.is_selected
    FROM applied a FULL JOIN results r ON r.draw_id = a.draw_id AND r.application_id = a.application_id),
entries_on_record AS (
    SELECT coalesce(t.draw_id, d.draw_id) AS draw_id, t.* EXCLUDE (draw_id), d.first_record AS rec,
           coalesce(d.count_records, 0) AS count_records, p.household_key, d.first_record.occurred_at AS held_at
    FROM told t FULL JOIN records d ON d.draw_id = t.draw_id LEFT JOIN fact.applicants p ON p.applicant_id = t.applicant_id),
wins AS (SELECT applicant_id, household_key, held_at FROM entries_on_record WHERE is_selected AND held_at IS NOT NULL),
revoked AS (SELECT p.household_key, r.revoked_at FROM fact.revocations r JOIN fact.applicants p USING (applicant_id))
SELECT e.draw_id, e.rec.draw_stage AS draw_stage, e.rec.quota AS quota, e.rec.count_eligible AS count_eligible, e.rec.seed AS seed,
       e.rec.algorithm AS algorithm, e.rec.household_cap AS household_cap, e.count_records, e.application_id, e.applicant_id,
       e.applied_at IS NOT NULL AS is_applied,
       -- Who is kept out after an area's draw was not yet kept out of it.
       x.application_id IS NOT NULL AND coalesce(x.excluded_at <= e.held_at, true) AS is_excluded,
       e.applied_at, e.operator_id, e.draw_rank, e.is_selected,
       e.rec.household_cap
           - (SELECT count(*) FROM wins w WHERE w.household_key IS NOT DISTINCT FROM e.household_key AND w.held_at < e.held_at)
           + (SELECT count(*) FROM revoked r WHERE r.household_key IS NOT DISTINCT FROM e.household_key AND r.revoked_at < e.held_at)
           AS household_places,
       (SELECT count(*) FROM wins w WHERE w.applicant_id IS NOT DISTINCT FROM e.applicant_id AND w.held_at < e.held_at) AS count_earlier_wins,
       p.person_key, p.household_key, p.sex, p.birth_date, p.education, p.disability, p.province, p.is_urban,
       p.is_disadvantaged_region, p.is_former_migrant, p.had_bank_account, p.had_ewallet, p.baseline_status
FROM entries_on_record e
LEFT JOIN fact.exclusions x ON x.application_id = e.application_id
LEFT JOIN fact.applicants p ON p.applicant_id = e.applicant_id
