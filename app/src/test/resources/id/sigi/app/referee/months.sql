-- The last month of the lake: that of the last event among those that gold is made of, by when it happened.
CREATE TABLE last_month AS
    SELECT wib_month(max(occurred_at)) AS month, wib_start(wib_month(max(occurred_at))) AS begins
    FROM (SELECT occurred_at FROM silver.applicants UNION ALL SELECT occurred_at FROM silver.verifications
          UNION ALL SELECT occurred_at FROM silver.exclusions UNION ALL SELECT occurred_at FROM silver.exclusion_listings
          UNION ALL SELECT occurred_at FROM silver.exclusion_withdrawals
          UNION ALL SELECT occurred_at FROM silver.applications UNION ALL SELECT occurred_at FROM silver.draws
          UNION ALL SELECT occurred_at FROM silver.draw_results UNION ALL SELECT occurred_at FROM silver.accounts
          UNION ALL SELECT occurred_at FROM silver.courses UNION ALL SELECT occurred_at FROM silver.course_changes
          UNION ALL SELECT occurred_at FROM silver.course_withdrawals UNION ALL SELECT occurred_at FROM silver.providers
          UNION ALL SELECT occurred_at FROM silver.provider_changes UNION ALL SELECT occurred_at FROM silver.provider_withdrawals
          UNION ALL SELECT occurred_at FROM silver.platform_entries UNION ALL SELECT occurred_at FROM silver.platform_exits
          UNION ALL SELECT occurred_at FROM silver.purchases UNION ALL SELECT occurred_at FROM silver.completions
          UNION ALL SELECT occurred_at FROM silver.ratings UNION ALL SELECT occurred_at FROM silver.assessments
          UNION ALL SELECT occurred_at FROM silver.payout_accounts UNION ALL SELECT occurred_at FROM silver.disbursements
          UNION ALL SELECT occurred_at FROM silver.scheduled_incentives UNION ALL SELECT occurred_at FROM silver.incentive_failures
          UNION ALL SELECT occurred_at FROM silver.survey_invitations UNION ALL SELECT occurred_at FROM silver.survey_responses
          UNION ALL SELECT occurred_at FROM silver.complaints UNION ALL SELECT occurred_at FROM silver.complaint_resolutions
          UNION ALL SELECT occurred_at FROM silver.revocations);

-- Beneficiaries with the day of the earliest draw won in the account's wave, and what the published rules of that wave say of money and surveys.
CREATE TABLE recipients AS
    WITH rules(from_wave, to_wave, training_incentive_idr, survey_incentive_idr, after_days, answer_days) AS (VALUES
        (1, 47, 600000, 50000, [30, 90, 120], 30),
        (48, 999, 600000, 50000, [30, 90], 30)),
    stops(year, last_day) AS (VALUES (2020, DATE '2020-12-15'), (2021, DATE '2021-12-10'))
    SELECT a.applicant_id, a.wave, a.account_opened_at, a.training_credit_idr, w.selected_on, r.* EXCLUDE (from_wave, to_wave),
           wib_start(s.last_day + 1) AS surveys_end
    FROM fact.accounts a
    JOIN fact.applicants p USING (applicant_id)
    JOIN (SELECT applicant_id, wave, min(drawn_on) AS selected_on FROM entered WHERE is_selected GROUP BY applicant_id, wave) w
        USING (applicant_id, wave)
    JOIN rules r ON a.wave BETWEEN r.from_wave AND r.to_wave
    LEFT JOIN stops s ON s.year = year(wib_day(a.account_opened_at));
