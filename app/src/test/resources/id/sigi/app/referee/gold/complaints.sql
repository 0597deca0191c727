-- One row per complaint, with its resolution.
SELECT c.complaint_id, c.applicant_id, c.complaint_channel, c.complaint_topic, c.opened_at,
       r.first_response_at, r.resolved_at,
       hours_between(c.opened_at, r.first_response_at) AS response_hours,
       hours_between(c.opened_at, r.resolved_at) AS resolution_hours
FROM fact.complaints c LEFT JOIN fact.complaint_resolutions r USING (complaint_id)
