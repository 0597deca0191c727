-- One row per rating, with the course it rates and the platform that sold it.
SELECT r.purchase_id, r.applicant_id, r.course_id, c.provider_id, c.course_category, c.course_mode, p.platform, r.stars, r.rated_at
FROM fact.ratings r JOIN fact.purchases p USING (purchase_id) JOIN fact.courses c ON c.course_id = r.course_id
