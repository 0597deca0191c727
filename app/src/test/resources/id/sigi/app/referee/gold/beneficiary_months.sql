-- One row per beneficiary and month of western Indonesian time, from that of selection to the last month of the lake. State at the month's end, and
-- flows of the month where the name says so.
WITH months AS (
    SELECT r.*, m.month, wib_start(m.month) AS from_at, wib_start((m.month + INTERVAL 1 MONTH)::DATE) AS until_at,
           (m.month + INTERVAL 1 MONTH)::DATE - 1 AS last_day
    FROM recipients r, last_month l,
         unnest(list_transform(range(date_trunc('month', r.selected_on), l.month + INTERVAL 1 MONTH, INTERVAL 1 MONTH), lambda m: m::DATE)) m(month)),
bought AS (
    SELECT m.applicant_id, m.month, count(*) AS n, sum(b.price_idr) AS idr,
           count(*) FILTER (c.completed_at IS NULL OR c.completed_at >= m.until_at) AS under_way
    FROM months m JOIN fact.purchases b ON b.applicant_id = m.applicant_id AND b.purchased_at < m.until_at
    LEFT JOIN fact.completions c ON c.purchase_id = b.purchase_id AND c.applicant_id = b.applicant_id
    GROUP BY m.applicant_id, m.month),
completed AS (
    SELECT m.applicant_id, m.month, count(*) AS n
    FROM months m JOIN fact.completions c ON c.applicant_id = m.applicant_id AND c.completed_at < m.until_at
    GROUP BY m.applicant_id, m.month),
paid AS (
    SELECT m.applicant_id, m.month, count(*) AS ever, count(*) FILTER (d.paid_at >= m.from_at) AS n,
           coalesce(sum(d.amount_idr) FILTER (d.paid_at >= m.from_at), 0) AS idr
    FROM months m JOIN fact.disbursements d ON d.applicant_id = m.applicant_id AND d.paid_at < m.until_at
    GROUP BY m.applicant_id, m.month),
failed AS (
    SELECT m.applicant_id, m.month, count(*) AS n,
           sum(CASE f.incentive_kind WHEN 'SURVEY' THEN m.survey_incentive_idr ELSE m.training_incentive_idr END) AS idr
    FROM months m JOIN fact.incentive_failures f ON f.applicant_id = m.applicant_id AND wib_month(f.failed_at) = m.month
    GROUP BY m.applicant_id, m.month),
settled AS (
    SELECT applicant_id, incentive_kind, instalment, min(paid_at) AS paid_at FROM fact.disbursements
    GROUP BY applicant_id, incentive_kind, instalment),
due AS (
    SELECT m.applicant_id, m.month,
           count(*) FILTER (date_trunc('month', s.due_on) = m.month) AS n,
           coalesce(sum(a.idr) FILTER (date_trunc('month', s.due_on) = m.month), 0) AS idr,
           count(*) FILTER (p.paid_at IS NULL OR p.paid_at >= m.until_at) AS unpaid,
           coalesce(sum(a.idr) FILTER (p.paid_at IS NULL OR p.paid_at >= m.until_at), 0) AS unpaid_idr
    FROM months m JOIN fact.scheduled_incentives s ON s.applicant_id = m.applicant_id AND s.due_on <= m.last_day
    LEFT JOIN settled p ON p.applicant_id = s.applicant_id AND p.incentive_kind = s.incentive_kind AND p.instalment = s.instalment,
    LATERAL (SELECT CASE s.incentive_kind WHEN 'SURVEY' THEN m.survey_incentive_idr ELSE m.training_incentive_idr END AS idr) a
    GROUP BY m.applicant_id, m.month),
answered AS (
    SELECT m.applicant_id, m.month, arg_max(s, (s.answered_at, s.survey_round)) AS a
    FROM months m JOIN fact.survey_responses s ON s.applicant_id = m.applicant_id AND s.answered_at < m.until_at
    GROUP BY m.applicant_id, m.month),
complained AS (
    SELECT m.applicant_id, m.month, count(*) AS n
    FROM months m JOIN fact.complaints k ON k.applicant_id = m.applicant_id AND k.opened_at < m.until_at
    LEFT JOIN fact.resolutions_of_applicants z ON z.complaint_id = k.complaint_id AND z.applicant_id = k.applicant_id
    WHERE z.resolved_at IS NULL OR z.resolved_at >= m.until_at
    GROUP BY m.applicant_id, m.month)
SELECT m.applicant_id, m.month, date_diff('month', date_trunc('month', m.selected_on), m.month)::INTEGER AS months_since_selection, m.wave,
       CASE WHEN v.revoked_at IS NOT NULL THEN 'REVOKED'
            WHEN d.ever > 0 THEN 'PAID'
            WHEN c.n > 0 THEN 'COMPLETED'
            WHEN b.n > 0 THEN 'PURCHASED' ELSE 'SELECTED' END AS beneficiary_status,
       v.revoked_at IS NOT NULL AS is_revoked,
       coalesce(b.n, 0) AS count_purchases, coalesce(b.under_way, 0) AS count_trainings_open, coalesce(c.n, 0) AS count_completed,
       CASE WHEN m.account_opened_at < m.until_at THEN m.training_credit_idr ELSE 0 END - coalesce(b.idr, 0) - coalesce(v.returned_idr, 0)
           AS credit_left_idr,
       coalesce(u.n, 0) AS count_due_in_month, coalesce(u.idr, 0) AS due_in_month_idr,
       coalesce(d.n, 0) AS count_paid_in_month, coalesce(d.idr, 0) AS paid_in_month_idr,
       coalesce(f.n, 0) AS count_failed_in_month, coalesce(f.idr, 0) AS failed_in_month_idr,
       CASE WHEN v.revoked_at IS NULL THEN coalesce(u.unpaid, 0) ELSE 0 END AS count_unpaid,
       CASE WHEN v.revoked_at IS NULL THEN coalesce(u.unpaid_idr, 0) ELSE 0 END AS unpaid_idr,
       s.a.survey_round AS survey_round, s.a.answered_at AS answered_at, m.last_day - wib_day(s.a.answered_at) AS answer_age_days,
       coalesce(wib_month(s.a.answered_at) = m.month, false) AS is_answered_in_month,
       s.a.labour_status AS labour_status, force_asked(s.a.labour_status) AS labour_force_survey,
       force_bps(s.a.labour_status) AS labour_force_bps, force_ilo(s.a.labour_status) AS labour_force_ilo,
       s.a.has_new_job AS has_new_job, s.a.monthly_income_idr AS monthly_income_idr, s.a.has_used_certificate AS has_used_certificate,
       coalesce(k.n, 0) AS count_complaints_open
FROM months m
LEFT JOIN bought b ON b.applicant_id = m.applicant_id AND b.month = m.month
LEFT JOIN completed c ON c.applicant_id = m.applicant_id AND c.month = m.month
LEFT JOIN paid d ON d.applicant_id = m.applicant_id AND d.month = m.month
LEFT JOIN failed f ON f.applicant_id = m.applicant_id AND f.month = m.month
LEFT JOIN due u ON u.applicant_id = m.applicant_id AND u.month = m.month
LEFT JOIN answered s ON s.applicant_id = m.applicant_id AND s.month = m.month
LEFT JOIN complained k ON k.applicant_id = m.applicant_id AND k.month = m.month
LEFT JOIN fact.revocations v ON v.applicant_id = m.applicant_id AND v.revoked_at < m.until_at
