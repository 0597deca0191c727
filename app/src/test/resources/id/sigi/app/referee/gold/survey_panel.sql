-- One row per person and answered survey round; age on the day of the first draw, or of registration where there was none.
SELECT s.applicant_id, p.household_key, s.survey_round, coalesce(h.is_ever_selected, false) AS is_ever_selected,
       p.sex, p.education, p.disability, p.area, p.is_urban, p.is_disadvantaged_region,
       years_completed(p.birth_date, coalesce(h.first_drawn_on, wib_day(p.registered_at))) AS age,
       p.baseline_status, employed(p.baseline_status) AS baseline_is_employed,
       s.labour_status, force_asked(s.labour_status) AS labour_force_survey, force_bps(s.labour_status) AS labour_force_bps,
       force_ilo(s.labour_status) AS labour_force_ilo, employed(s.labour_status) AS is_employed, self_employed(s.labour_status) AS is_self_employed,
       business_owner(s.labour_status) AS is_business_owner,
       CASE WHEN employed(s.labour_status) THEN NOT formal(s.labour_status) END AS is_informal,
       s.has_new_job, s.monthly_income_idr, s.has_used_certificate, s.has_skill_gain, s.incentive_uses, s.answered_at,
       s.enterprise_sector, s.count_hired_workers, s.is_business_registered, s.has_accounts, s.business_income_idr, s.has_pension,
       CASE WHEN s.enterprise_sector IS NULL OR NOT employed(s.labour_status) THEN NULL
            WHEN s.labour_status = 'FAMILY_WORKER' THEN true
            WHEN s.labour_status NOT IN ('OWN_ACCOUNT', 'OWN_ACCOUNT_ASSISTED', 'EMPLOYER') THEN NOT s.has_pension
            WHEN s.enterprise_sector IN ('GOVERNMENT', 'CORPORATION') OR s.has_accounts OR s.is_business_registered THEN false
            WHEN s.enterprise_sector <> 'NOT_ASKED' AND (NOT s.has_accounts OR NOT s.is_business_registered) THEN true
       END AS is_informal_by_sector
FROM fact.survey_responses s JOIN fact.applicants p USING (applicant_id) LEFT JOIN histories h USING (applicant_id)
