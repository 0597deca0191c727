-- One row per training institution and month in which something happened.
SELECT c.provider_id, h.month,
       count(*) FILTER (what = 'enrolled') AS count_enrolled, coalesce(sum(amount) FILTER (what = 'enrolled'), 0) AS spent_idr,
       count(*) FILTER (what = 'enrolled' AND is_trained) AS count_enrolled_trained,
       count(*) FILTER (what = 'enrolled' AND is_trained) / nullif(count(*) FILTER (what = 'enrolled'), 0) AS share_trained,
       count(*) FILTER (what = 'trained') AS count_trained,
       count(*) FILTER (what = 'rated' AND amount = 1) AS count_stars_1, count(*) FILTER (what = 'rated' AND amount = 2) AS count_stars_2,
       count(*) FILTER (what = 'rated' AND amount = 3) AS count_stars_3, count(*) FILTER (what = 'rated' AND amount = 4) AS count_stars_4,
       count(*) FILTER (what = 'rated' AND amount = 5) AS count_stars_5, avg(amount) FILTER (what = 'rated') AS stars_mean,
       count(*) FILTER (what = 'assessed') AS count_assessments, coalesce(sum(amount) FILTER (what = 'assessed'), 0) AS assessed_points,
       avg(amount / 4) FILTER (what = 'assessed') AS score_mean
FROM course_happenings h JOIN fact.courses c USING (course_id) GROUP BY c.provider_id, h.month
