-- What was sent twice under one business key is one fact: the earliest event counts, of those at one time the one with the least event id.
CREATE SCHEMA fact;

CREATE TABLE fact.applicants AS FROM silver.applicants
    QUALIFY row_number() OVER (PARTITION BY applicant_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.verifications AS FROM silver.verifications
    QUALIFY row_number() OVER (PARTITION BY applicant_id, verified_at ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.applications AS FROM silver.applications
    QUALIFY row_number() OVER (PARTITION BY application_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.exclusions AS FROM silver.exclusions
    QUALIFY row_number() OVER (PARTITION BY application_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.draws AS FROM silver.draws
    QUALIFY row_number() OVER (PARTITION BY draw_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.draw_results AS FROM silver.draw_results
    QUALIFY row_number() OVER (PARTITION BY draw_id, applicant_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.accounts AS FROM silver.accounts
    QUALIFY row_number() OVER (PARTITION BY applicant_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.courses AS FROM silver.courses
    QUALIFY row_number() OVER (PARTITION BY course_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.purchases AS FROM silver.purchases
    QUALIFY row_number() OVER (PARTITION BY purchase_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.completions AS FROM silver.completions
    QUALIFY row_number() OVER (PARTITION BY purchase_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.ratings AS FROM silver.ratings
    QUALIFY row_number() OVER (PARTITION BY purchase_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.assessments AS FROM silver.assessments
    QUALIFY row_number() OVER (PARTITION BY assessment_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.payout_accounts AS FROM silver.payout_accounts
    QUALIFY row_number() OVER (PARTITION BY applicant_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.disbursements AS FROM silver.disbursements
    QUALIFY row_number() OVER (PARTITION BY disbursement_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.survey_invitations AS FROM silver.survey_invitations
    QUALIFY row_number() OVER (PARTITION BY applicant_id, survey_round ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.survey_responses AS FROM silver.survey_responses
    QUALIFY row_number() OVER (PARTITION BY applicant_id, survey_round ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.complaints AS FROM silver.complaints
    QUALIFY row_number() OVER (PARTITION BY complaint_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.complaint_resolutions AS FROM silver.complaint_resolutions
    QUALIFY row_number() OVER (PARTITION BY complaint_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.revocations AS FROM silver.revocations
    QUALIFY row_number() OVER (PARTITION BY applicant_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.course_changes AS FROM silver.course_changes
    QUALIFY row_number() OVER (PARTITION BY course_id, changed_at ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.course_withdrawals AS FROM silver.course_withdrawals
    QUALIFY row_number() OVER (PARTITION BY course_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.providers AS FROM silver.providers
    QUALIFY row_number() OVER (PARTITION BY provider_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.provider_changes AS FROM silver.provider_changes
    QUALIFY row_number() OVER (PARTITION BY provider_id, changed_at ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.provider_withdrawals AS FROM silver.provider_withdrawals
    QUALIFY row_number() OVER (PARTITION BY provider_id ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.platform_entries AS FROM silver.platform_entries
    QUALIFY row_number() OVER (PARTITION BY platform, joined_at ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.platform_exits AS FROM silver.platform_exits
    QUALIFY row_number() OVER (PARTITION BY platform, left_at ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.scheduled_incentives AS FROM silver.scheduled_incentives
    QUALIFY row_number() OVER (PARTITION BY applicant_id, incentive_kind, instalment ORDER BY occurred_at, event_id) = 1;
CREATE TABLE fact.incentive_failures AS FROM silver.incentive_failures
    QUALIFY row_number() OVER (PARTITION BY applicant_id, incentive_kind, instalment, attempt ORDER BY occurred_at, event_id) = 1;
-- Resolutions that name whose complaint it was; those of the first version of the event do not.
CREATE TABLE fact.resolutions_of_applicants AS FROM silver.complaint_resolutions WHERE applicant_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY complaint_id ORDER BY occurred_at, event_id) = 1;
