-- With what chance each entrant won. Entrants whose households have as many entrants and as many places are alike before the draw.

CREATE MACRO choose(n, k) AS (coalesce(list_product(list_transform(range(k), lambda i: (n - i) / (k - i))), 1.0));

CREATE TABLE draw_households AS
    SELECT draw_id, household_key, count(*) AS entrants,
           -- Who enters alone wins a place or not, whatever the cap.
           greatest(0, coalesce(any_value(household_places), CASE WHEN count(*) = 1 THEN 1 END)) AS places,
           any_value(household_places) IS NULL AND count(*) > 1 AS is_unknown,
           any_value(quota) AS quota
    FROM entries GROUP BY draw_id, household_key;

CREATE TABLE draw_kinds AS
    SELECT draw_id, entrants, places, count(*) AS households FROM draw_households GROUP BY draw_id, entrants, places;

CREATE TABLE draw_designs AS
    SELECT k.draw_id, any_value(q.quota) AS quota, any_value(q.is_unknown) AS is_unknown,
           sum(k.households * k.entrants)::BIGINT AS entrants,
           sum(k.households * least(k.entrants, k.places))::BIGINT AS able,
           bool_and(least(k.entrants, q.quota) <= k.places) AS is_free,
           list({n: k.entrants, c: k.places, m: k.households} ORDER BY k.entrants, k.places) AS kinds
    FROM draw_kinds k
    JOIN (SELECT draw_id, any_value(quota) AS quota, bool_or(is_unknown) AS is_unknown FROM draw_households GROUP BY draw_id) q
        USING (draw_id)
    GROUP BY k.draw_id;

-- Draws of the same design have the same chances. Of a household with places for all, every entrant counts as one of a household of one.
CREATE TABLE capped AS
    SELECT row_number() OVER () AS design, quota, kinds, entrants, able
    FROM (SELECT DISTINCT quota, kinds, entrants, able FROM draw_designs
          WHERE NOT is_unknown AND NOT is_free AND quota < able);
CREATE TABLE capped_kinds AS
    SELECT design, n, c, sum(m)::BIGINT AS m,
           list_transform(range(c + 1), lambda j: choose(n, j)) AS choices,
           list_transform(range(c), lambda j: choose(n - 1, j)) AS choices_of_others
    FROM (SELECT design,
                 CASE WHEN k.c >= k.n THEN 1 ELSE k.n END AS n,
                 CASE WHEN k.c >= k.n THEN 1 ELSE k.c END AS c,
                 CASE WHEN k.c >= k.n THEN k.m * k.n ELSE k.m END AS m
          FROM (SELECT design, unnest(kinds) AS k FROM capped))
    GROUP BY design, n, c;

-- A random order is that of independent uniform times. An entrant wins at time t if fewer than c fellows of the household came before
-- and fewer than the quota of all others have won: p = integral of sum_j<c P(B(n - 1, t) = j) P(S(t) < q - j) over t in 0..1. Here it is
-- integrated by Gauss and Legendre with eight nodes on each of many equal panels.
CREATE TABLE nodes AS
    WITH legendre(x, w) AS (VALUES
        (0.1834346424956498, 0.3626837833783620), (-0.1834346424956498, 0.3626837833783620),
        (0.5255324099163290, 0.3137066458778873), (-0.5255324099163290, 0.3137066458778873),
        (0.7966664774136267, 0.2223810344533745), (-0.7966664774136267, 0.2223810344533745),
        (0.9602898564975363, 0.1012285362903763), (-0.9602898564975363, 0.1012285362903763)),
    panels AS (SELECT design, quota, able, unnest(range(panels)) AS panel, panels
               FROM (SELECT *, 12 + ceil(sqrt(entrants))::BIGINT AS panels FROM capped))
    SELECT design, quota, able + 1 AS modulus, (panel + (1 + x) / 2) / panels AS t, w / (2 * panels) AS weight
    FROM panels, legendre;

-- Places that a household has taken by t: min(B(n, t), c).
CREATE TABLE taken AS
    SELECT design, t, n, c, m, list_append(fewer, 1 - list_sum(fewer)) AS p,
           list_transform(range(c), lambda j: choices_of_others[j + 1] * pow(t, j) * pow(1 - t, n - 1 - j)) AS fellows
    FROM (SELECT design, t, n, c, m, choices_of_others,
                 list_transform(range(c), lambda j: choices[j + 1] * pow(t, j) * pow(1 - t, n - j)) AS fewer
          FROM nodes JOIN capped_kinds USING (design));

-- Where the quota is surely unspent or surely spent, twelve standard deviations and more away, nothing needs to be summed.
CREATE TABLE moments AS
    SELECT design, t, sum(m * mean) AS mean, sum(m * (square - mean * mean)) AS variance, max(c) AS most,
           sum(m * neighbours) AS neighbours
    FROM (SELECT design, t, m, c,
                 list_sum(list_transform(range(c + 1), lambda v: v * p[v + 1])) AS mean,
                 list_sum(list_transform(range(c + 1), lambda v: v * v * p[v + 1])) AS square,
                 list_sum(list_transform(range(c), lambda v: p[v + 1] * p[v + 2])) AS neighbours
          FROM taken)
    GROUP BY design, t;
CREATE TABLE instants AS
    SELECT n.*, mean, neighbours,
           CASE WHEN mean + 12 * sqrt(variance) + 40 * most < quota THEN 'BEFORE'
                WHEN mean - 12 * sqrt(variance) - 40 * most > quota THEN 'AFTER' ELSE 'NEAR' END AS side
    FROM nodes n JOIN moments USING (design, t);

-- The characteristic function of the sum on its lattice; a term is at most exp(-neighbours (1 - cos)), so those under e^-45 are left out.
CREATE TABLE waves_of_sum AS
    WITH angles AS (
        SELECT design, t, modulus, 2 * pi() * unnest(range(1, last + 1)) / modulus AS angle
        FROM (SELECT *, least(modulus // 2,
                     CASE WHEN neighbours > 22.5 THEN ceil(modulus * acos(1 - 45 / neighbours) / (2 * pi())) ELSE modulus END
                     )::BIGINT AS last
              FROM instants WHERE side = 'NEAR')),
    parts AS (
        SELECT a.design, a.t, a.modulus, a.angle, k.n, k.c, k.m,
               list_sum(list_transform(range(k.c + 1), lambda v: k.p[v + 1] * cos(a.angle * v))) AS re,
               list_sum(list_transform(range(k.c + 1), lambda v: k.p[v + 1] * sin(a.angle * v))) AS im
        FROM angles a JOIN taken k ON k.design = a.design AND k.t = a.t)
    SELECT *, ln(greatest(sqrt(re * re + im * im), 1e-300)) AS size, atan2(im, re) AS turn FROM parts;
CREATE TABLE sums AS
    SELECT design, t, modulus, angle, sum(m * size) AS size, sum(m * turn) AS turn FROM waves_of_sum GROUP BY ALL;

-- P(S < q - j) of all other households, by the inversion of the finite Fourier transform.
CREATE TABLE unspent AS
    WITH terms AS (
        SELECT o.design, o.t, o.n, o.c, j, o.modulus,
               least(greatest(i.quota - j, 0), o.modulus) AS below,
               CASE WHEN abs(o.angle - pi()) < 1e-12 THEN 1 ELSE 2 END AS pair,
               exp(s.size - o.size) / sin(o.angle / 2) AS height,
               s.turn - o.turn AS turn, o.angle
        FROM waves_of_sum o JOIN sums s ON s.design = o.design AND s.t = o.t AND s.angle = o.angle
        JOIN instants i ON i.design = o.design AND i.t = o.t, unnest(range(o.c)) AS every(j))
    SELECT design, t, n, c, j,
           any_value(below) / any_value(modulus)
               + sum(pair * height * sin(angle * below / 2) * cos(turn - angle * (below - 1) / 2)) / any_value(modulus) AS p
    FROM terms GROUP BY design, t, n, c, j;

CREATE TABLE capped_chances AS
    SELECT design, n, c, sum(weight * value) AS probability
    FROM (SELECT i.design, i.t, any_value(i.weight) AS weight, k.n, k.c,
                 sum(k.fellows[every.j + 1] * CASE side WHEN 'BEFORE' THEN 1 WHEN 'AFTER' THEN 0 ELSE u.p END) AS value
          FROM instants i JOIN taken k ON k.design = i.design AND k.t = i.t, unnest(range(k.c)) AS every(j)
          LEFT JOIN unspent u ON u.design = k.design AND u.t = k.t AND u.n = k.n AND u.c = k.c AND u.j = every.j
          GROUP BY i.design, i.t, k.n, k.c)
    GROUP BY design, n, c;

CREATE TABLE chances AS
    SELECT k.draw_id, k.entrants, k.places, d.entrants AS all_entrants,
           CASE WHEN d.is_free THEN least(1.0, d.quota / d.entrants)
                WHEN d.quota >= d.able THEN least(k.entrants, k.places) / k.entrants
                WHEN k.places = 0 THEN 0.0
                ELSE x.probability END AS probability,
           CASE WHEN d.is_free OR d.quota >= d.able THEN 0.0 ELSE 1e-10 END AS error,
           d.quota
    FROM draw_kinds k JOIN draw_designs d USING (draw_id)
    LEFT JOIN capped c ON c.quota = d.quota AND c.kinds = d.kinds
    LEFT JOIN capped_chances x ON x.design = c.design
        AND x.n = CASE WHEN k.places >= k.entrants THEN 1 ELSE k.entrants END
        AND x.c = CASE WHEN k.places >= k.entrants THEN 1 ELSE k.places END
    WHERE NOT d.is_unknown;
