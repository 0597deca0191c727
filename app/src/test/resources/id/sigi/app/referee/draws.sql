-- Who entered which draw, what the household could still win there, and what a loser could still enter.

CREATE TABLE entered AS
    SELECT r.applicant_id, r.draw_rank, r.is_selected, d.draw_id, d.wave, d.priority_group, d.area AS draw_area,
           printf('W%02d-%s-%s', d.wave, coalesce(d.area, 'NATIONAL'), d.priority_group) AS stratum,
           coalesce(d.draw_stage, 'AREA') AS draw_stage,
           d.quota, d.count_eligible, d.drawn_on, d.household_cap, d.occurred_at AS held_at
    FROM fact.draw_results r JOIN fact.draws d ON d.draw_id = r.draw_id;

-- Draws entered under a registration.
CREATE TABLE histories AS
    SELECT applicant_id, count(*) AS count_draws, bool_or(is_selected) AS is_ever_selected, min(drawn_on) AS first_drawn_on
    FROM entered GROUP BY applicant_id;

-- A household has won places at the draws held before, and has them back from participations revoked before.
CREATE TABLE household_balances AS
    WITH changes AS (
        SELECT p.household_key, e.held_at AS moment, 1 AS recipients
        FROM entered e JOIN fact.applicants p USING (applicant_id) WHERE e.is_selected
        UNION ALL
        SELECT p.household_key, r.revoked_at AS moment, -1
        FROM fact.revocations r JOIN fact.applicants p USING (applicant_id)),
    instants AS (SELECT household_key, moment, sum(recipients) AS recipients FROM changes GROUP BY household_key, moment)
    SELECT household_key, moment, sum(recipients) OVER (PARTITION BY household_key ORDER BY moment) AS recipients FROM instants;

CREATE TABLE entries AS
    SELECT e.*, p.person_key, p.household_key, (e.household_cap - coalesce(b.recipients, 0))::BIGINT AS household_places
    FROM (SELECT e.*, p.household_key AS key_of_household FROM entered e JOIN fact.applicants p USING (applicant_id)) e
    ASOF LEFT JOIN household_balances b ON b.household_key = e.key_of_household AND b.moment < e.held_at
    JOIN fact.applicants p ON p.applicant_id = e.applicant_id;

-- Every draw under each area whose people may be in it: its own, or of a national one every area in which its group is drawn.
CREATE TABLE open_draws AS
    WITH d AS (
        SELECT draw_id, wave, priority_group, area, coalesce(draw_stage, 'AREA') AS draw_stage,
               CASE WHEN count_eligible = 0 THEN 0.0 ELSE least(quota / count_eligible, 1.0) END AS share
        FROM fact.draws)
    SELECT draw_id, wave, priority_group, area, draw_stage, share FROM d WHERE draw_stage = 'AREA'
    UNION ALL
    SELECT n.draw_id, n.wave, n.priority_group, a.area, n.draw_stage, n.share
    FROM d n JOIN (SELECT DISTINCT priority_group, area FROM d WHERE draw_stage = 'AREA') a USING (priority_group)
    WHERE n.draw_stage = 'NATIONAL';

-- The chance of losing all draws that come after one, each at its quota over its eligible; a wave's national draw comes after its areas'.
CREATE TABLE later_losses AS
    SELECT now.draw_id, now.area,
           coalesce(product(1 - later.share), 1) AS in_all,
           coalesce(product(1 - later.share) FILTER (WHERE later.wave = now.wave), 1) AS in_wave
    FROM open_draws now LEFT JOIN open_draws later
        ON later.area = now.area AND later.priority_group = now.priority_group
        AND (later.wave > now.wave
            OR (later.wave = now.wave AND (later.draw_stage, later.draw_id) > (now.draw_stage, now.draw_id)))
    GROUP BY now.draw_id, now.area;
