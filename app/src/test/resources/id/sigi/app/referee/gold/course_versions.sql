-- One row per course and time for which the catalogue said the same of it: from its event until the next of the course.
WITH said AS (
    SELECT course_id, occurred_at AS valid_from, event_id, false AS is_end, provider_id, course_title, course_category, course_mode, price_idr
    FROM fact.courses
    UNION ALL BY NAME
    SELECT course_id, changed_at AS valid_from, event_id, false AS is_end, provider_id, course_title, course_category, course_mode, price_idr
    FROM fact.course_changes
    UNION ALL BY NAME
    SELECT course_id, withdrawn_at AS valid_from, event_id, true AS is_end FROM fact.course_withdrawals)
SELECT course_id, valid_from, valid_to, valid_to IS NULL AS is_current, provider_id, course_title, course_category, course_mode, price_idr
FROM (SELECT *, lead(valid_from) OVER (PARTITION BY course_id ORDER BY valid_from, event_id) AS valid_to FROM said)
-- Of what was said at one instant the last counts.
WHERE NOT is_end AND (valid_to IS NULL OR valid_to > valid_from)
