-- One row per household and draw that some of its people entered: what was known when it was held, and what became known after it.
WITH households AS (
    SELECT household_key, draw_id, any_value(wave) AS wave, any_value(priority_group) AS priority_group, any_value(stratum) AS stratum,
           any_value(draw_stage) AS draw_stage, any_value(drawn_on) AS drawn_on, any_value(held_at) AS held_at,
           any_value(household_cap) AS household_cap, any_value(household_places) AS household_places,
           count(*) AS count_entrants, count(*) FILTER (is_selected) AS count_winners
    FROM entries GROUP BY household_key, draw_id),
members AS (
    SELECT h.household_key, h.draw_id, count(*) AS n, count(*) FILTER (p.registered_at < h.held_at) AS before
    FROM households h JOIN fact.applicants p USING (household_key) GROUP BY h.household_key, h.draw_id),
revoked AS (
    SELECT h.household_key, h.draw_id, count(*) FILTER (r.revoked_at < h.held_at) AS before, count(*) FILTER (r.revoked_at >= h.held_at) AS since
    FROM households h JOIN fact.applicants p USING (household_key) JOIN fact.revocations r USING (applicant_id)
    GROUP BY h.household_key, h.draw_id)
SELECT h.household_key, h.draw_id, h.wave, h.priority_group, h.stratum, h.draw_stage, h.drawn_on,
       m.n AS count_members, m.before AS count_members_at_draw, h.count_entrants, h.count_winners, h.household_cap, h.household_places,
       h.household_places - h.count_winners AS places_left,
       coalesce(r.before, 0) AS count_revoked_before, coalesce(r.since, 0) AS count_revoked_since
FROM households h JOIN members m USING (household_key, draw_id) LEFT JOIN revoked r USING (household_key, draw_id)
