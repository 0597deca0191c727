-- One row per assessor's scores of a course in one phase.
SELECT a.assessment_id, a.course_id, c.provider_id, c.course_category, c.course_mode, a.assessor_id, a.assessment_phase,
       a.score_labour_market, a.score_requirements, a.score_curriculum, a.score_administration,
       (a.score_labour_market + a.score_requirements + a.score_curriculum + a.score_administration) / 4 AS score_mean,
       a.assessed_on
FROM fact.assessments a JOIN fact.courses c USING (course_id)
