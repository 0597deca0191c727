-- One row per training institution and time for which the same was said of it; who is admitted is active.
WITH said AS (
    SELECT provider_id, admitted_at AS valid_from, event_id, false AS is_end, provider_name, 'ACTIVE' AS provider_status FROM fact.providers
    UNION ALL BY NAME
    SELECT provider_id, changed_at AS valid_from, event_id, false AS is_end, provider_name, provider_status FROM fact.provider_changes
    UNION ALL BY NAME
    SELECT provider_id, withdrawn_at AS valid_from, event_id, true AS is_end FROM fact.provider_withdrawals)
SELECT provider_id, valid_from, valid_to, valid_to IS NULL AS is_current, provider_name, provider_status
FROM (SELECT *, lead(valid_from) OVER (PARTITION BY provider_id ORDER BY valid_from, event_id) AS valid_to FROM said)
WHERE NOT is_end AND (valid_to IS NULL OR valid_to > valid_from)
