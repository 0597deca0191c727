-- One row per registered applicant, and how far each came.
WITH verified AS (SELECT applicant_id, bool_or(is_verified) AS is_verified FROM fact.verifications GROUP BY applicant_id),
applied AS (SELECT applicant_id, count(*) AS applications FROM fact.applications GROUP BY applicant_id)
SELECT p.applicant_id, p.person_key, p.household_key, p.sex, p.education, p.disability, p.province, p.nik_province, p.area, p.is_urban,
       p.is_disadvantaged_region, p.is_former_migrant, p.had_bank_account, p.had_ewallet,
       p.baseline_status, employed(p.baseline_status) AS baseline_is_employed,
       years_completed(p.birth_date, coalesce(h.first_drawn_on, wib_day(p.registered_at))) AS age,
       p.registered_at,
       coalesce(v.is_verified, false) AS is_verified,
       coalesce(a.applications, 0) AS count_applications,
       coalesce(h.count_draws, 0) AS count_draws,
       coalesce(h.is_ever_selected, false) AS is_ever_selected,
       p.applicant_id IN (SELECT applicant_id FROM fact.purchases) AS is_purchaser,
       p.applicant_id IN (SELECT applicant_id FROM fact.completions) AS is_completer,
       p.applicant_id IN (SELECT applicant_id FROM fact.disbursements) AS is_paid
FROM fact.applicants p
LEFT JOIN verified v USING (applicant_id) LEFT JOIN applied a USING (applicant_id) LEFT JOIN histories h USING (applicant_id)
