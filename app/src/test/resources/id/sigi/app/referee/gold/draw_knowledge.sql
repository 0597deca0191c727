-- One row per applicant and draw. From wave 48 on other social assistance bars nobody; every other ground bars from every wave.
WITH withdrawals AS (
    FROM silver.exclusion_withdrawals
    QUALIFY row_number() OVER (PARTITION BY person_key, exclusion_ground, withdrawn_at ORDER BY occurred_at, event_id) = 1),
listings AS (
    -- A withdrawal takes back all entries of the person on that ground that were known by then.
    SELECT l.person_key, l.exclusion_ground, l.holds_from, l.holds_to, l.known_at,
           (SELECT min(w.withdrawn_at) FROM withdrawals w
            WHERE w.person_key = l.person_key AND w.exclusion_ground = l.exclusion_ground AND w.withdrawn_at >= l.known_at) AS withdrawn_at
    FROM (FROM silver.exclusion_listings
          QUALIFY row_number() OVER (PARTITION BY person_key, exclusion_ground, known_at ORDER BY occurred_at, event_id) = 1) l),
barring AS (
    SELECT e.draw_id, e.applicant_id, e.held_at, l.exclusion_ground, l.known_at, l.withdrawn_at
    FROM entries e JOIN listings l USING (person_key)
    WHERE coalesce(l.holds_from <= e.drawn_on, true) AND coalesce(l.holds_to >= e.drawn_on, true)
        AND NOT (e.wave >= 48 AND l.exclusion_ground IN ('BSU', 'BPUM', 'PKH', 'OTHER_ASSISTANCE'))),
listed AS (
    SELECT draw_id, applicant_id,
           count(DISTINCT exclusion_ground) FILTER (known_at <= held_at AND coalesce(withdrawn_at > held_at, true)) AS at_draw,
           count(DISTINCT exclusion_ground) FILTER (known_at <= held_at AND withdrawn_at > held_at) AS withdrawn,
           count(DISTINCT exclusion_ground) FILTER (known_at > held_at AND withdrawn_at IS NULL AND exclusion_ground <> 'BLACKLISTED') AS since,
           min(known_at) FILTER (known_at > held_at AND withdrawn_at IS NULL AND exclusion_ground <> 'BLACKLISTED') AS since_at
    FROM barring GROUP BY draw_id, applicant_id),
passed AS (SELECT applicant_id, min(verified_at) AS at FROM fact.verifications WHERE is_verified GROUP BY applicant_id)
SELECT e.draw_id, e.applicant_id, e.wave, e.held_at, e.is_selected, coalesce(v.at <= e.held_at, false) AS is_verified_at_draw,
       v.at IS NOT NULL AS is_verified, coalesce(l.at_draw, 0) AS count_grounds_at_draw, coalesce(l.withdrawn, 0) AS count_grounds_withdrawn,
       coalesce(l.since, 0) AS count_grounds_since, l.since_at AS ground_known_at, coalesce(r.revoked_at > e.held_at, false) AS is_revoked_since
FROM entries e LEFT JOIN listed l USING (draw_id, applicant_id)
LEFT JOIN passed v ON v.applicant_id = e.applicant_id LEFT JOIN fact.revocations r ON r.applicant_id = e.applicant_id
