-- Resolutions that name whose complaint it was; those of the first version of the event do not.
CREATE TABLE fact.resolutions_of_applicants AS FROM silver.complaint_resolutions WHERE applicant_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY complaint_id ORDER BY occurred_at, event_id) = 1;
