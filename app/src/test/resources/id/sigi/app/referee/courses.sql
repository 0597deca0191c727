-- What happened to each course in each month of western Indonesian time, of which the tables of courses and institutions are made.
CREATE TABLE course_happenings AS
    SELECT b.course_id, wib_month(b.purchased_at) AS month, 'enrolled' AS what, b.price_idr AS amount, c.purchase_id IS NOT NULL AS is_trained
    FROM fact.purchases b LEFT JOIN fact.completions c ON c.purchase_id = b.purchase_id AND c.applicant_id = b.applicant_id
    UNION ALL SELECT course_id, wib_month(completed_at), 'trained', 0, true FROM fact.completions
    UNION ALL SELECT r.course_id, wib_month(r.rated_at), 'rated', r.stars, NULL
        FROM fact.ratings r JOIN fact.purchases b USING (purchase_id) JOIN fact.courses c ON c.course_id = r.course_id
    UNION ALL SELECT a.course_id, date_trunc('month', a.assessed_on)::DATE, 'assessed',
            a.score_labour_market + a.score_requirements + a.score_curriculum + a.score_administration, NULL
        FROM fact.assessments a JOIN fact.courses c USING (course_id);
