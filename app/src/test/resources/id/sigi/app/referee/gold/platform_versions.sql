-- One row per digital platform and time for which it was in the programme.
WITH said AS (
    SELECT platform, joined_at AS valid_from, event_id, false AS is_end FROM fact.platform_entries
    UNION ALL
    SELECT platform, left_at, event_id, true FROM fact.platform_exits)
SELECT platform, valid_from, valid_to, valid_to IS NULL AS is_current
FROM (SELECT *, lead(valid_from) OVER (PARTITION BY platform ORDER BY valid_from, event_id) AS valid_to FROM said)
WHERE NOT is_end AND (valid_to IS NULL OR valid_to > valid_from)
