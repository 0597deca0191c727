-- One row per applicant who was selected and holds an account; the draw is the one won in the account's wave.
WITH bought AS (
    SELECT applicant_id, count(*) AS n, sum(price_idr) AS spent, min(purchased_at) AS first_at FROM fact.purchases GROUP BY applicant_id),
completed AS (SELECT applicant_id, count(*) AS n, min(completed_at) AS first_at FROM fact.completions GROUP BY applicant_id),
paid AS (SELECT applicant_id, count(*) AS n, sum(amount_idr) AS idr FROM fact.disbursements GROUP BY applicant_id),
answered AS (SELECT applicant_id, count(*) AS n FROM fact.survey_responses WHERE survey_round <> 'ENDLINE' GROUP BY applicant_id),
complained AS (SELECT applicant_id, count(*) AS n FROM fact.complaints GROUP BY applicant_id)
SELECT p.applicant_id, p.person_key, p.household_key, w.wave, w.priority_group, w.stratum, p.sex, p.education, p.disability,
       p.province, p.area, p.is_urban, p.is_disadvantaged_region, p.is_former_migrant, p.had_bank_account, p.had_ewallet,
       p.baseline_status, employed(p.baseline_status) AS baseline_is_employed,
       years_completed(p.birth_date, w.drawn_on) AS age, w.drawn_on, a.account_opened_at, a.training_credit_idr,
       CASE WHEN r.revoked_at IS NOT NULL THEN 'REVOKED'
            WHEN d.n > 0 THEN 'PAID'
            WHEN c.n > 0 THEN 'COMPLETED'
            WHEN b.n > 0 THEN 'PURCHASED' ELSE 'SELECTED' END AS beneficiary_status,
       r.revoked_at IS NOT NULL AS is_revoked, r.revoked_at, coalesce(r.returned_idr, 0) AS returned_idr,
       coalesce(b.n, 0) AS count_purchases, coalesce(c.n, 0) AS count_completed,
       coalesce(b.n, 0) > 0 AS is_purchaser, coalesce(c.n, 0) > 0 AS is_completer,
       b.first_at AS first_purchased_at, c.first_at AS first_completed_at, coalesce(b.spent, 0) AS spent_idr,
       l.payout_channel, l.payment_partner, l.is_first_account,
       coalesce(d.n, 0) AS count_disbursements, coalesce(d.idr, 0) AS disbursed_idr, coalesce(d.n, 0) > 0 AS is_paid,
       coalesce(s.n, 0) AS count_surveys, coalesce(o.n, 0) AS count_complaints
FROM fact.accounts a
JOIN entered w ON w.applicant_id = a.applicant_id AND w.wave = a.wave AND w.is_selected
JOIN fact.applicants p ON p.applicant_id = a.applicant_id
LEFT JOIN bought b ON b.applicant_id = a.applicant_id
LEFT JOIN completed c ON c.applicant_id = a.applicant_id
LEFT JOIN paid d ON d.applicant_id = a.applicant_id
LEFT JOIN answered s ON s.applicant_id = a.applicant_id
LEFT JOIN complained o ON o.applicant_id = a.applicant_id
LEFT JOIN fact.payout_accounts l ON l.applicant_id = a.applicant_id
LEFT JOIN fact.revocations r ON r.applicant_id = a.applicant_id
