-- Words of the contracts that more than one table uses.

-- Completed years. Who was born on 29 February completes a year on 1 March where the month has 28 days.
CREATE MACRO years_completed(birth, today) AS
    (year(today) - year(birth)
        - CASE WHEN month(today) * 100 + dayofmonth(today) < month(birth) * 100 + dayofmonth(birth) THEN 1 ELSE 0 END);

-- Labour status by the seven statuses in employment of Statistics Indonesia; the rest is out of employment.
CREATE MACRO employed(status) AS
    (status IN ('OWN_ACCOUNT', 'OWN_ACCOUNT_ASSISTED', 'EMPLOYER', 'EMPLOYEE',
                'CASUAL_AGRICULTURE', 'CASUAL_OTHER', 'FAMILY_WORKER'));
CREATE MACRO self_employed(status) AS (status IN ('OWN_ACCOUNT', 'OWN_ACCOUNT_ASSISTED'));
CREATE MACRO business_owner(status) AS (status = 'EMPLOYER');
CREATE MACRO formal(status) AS (status IN ('EMPLOYER', 'EMPLOYEE'));

-- Hours from a complaint to its answer; an answer dated before the complaint has none.
CREATE MACRO hours_between(opened, answered) AS
    (CASE WHEN answered >= opened THEN (epoch_us(answered) - epoch_us(opened)) / 3.6e9 END);

-- Days and months of western Indonesian time, and the instant at which one begins.
CREATE MACRO wib_day(instant) AS (timezone('Asia/Jakarta', instant)::DATE);
CREATE MACRO wib_month(instant) AS (date_trunc('month', timezone('Asia/Jakarta', instant))::DATE);
CREATE MACRO wib_start(day) AS (timezone('Asia/Jakarta', day::TIMESTAMP));

-- In or out of the labour force by three rules. Who is employed is so by all. Statistics Indonesia counts as unemployed who gave up looking, ILOSTAT
-- does not; the survey asks nobody about it.
CREATE MACRO force_asked(status) AS
    (CASE WHEN employed(status) THEN 'EMPLOYED' WHEN status IN ('UNEMPLOYED', 'OUTSIDE_LABOUR_FORCE') THEN status END);
CREATE MACRO force_bps(status) AS
    (CASE WHEN employed(status) THEN 'EMPLOYED' WHEN status = 'UNEMPLOYED' THEN 'UNEMPLOYED' END);
CREATE MACRO force_ilo(status) AS
    (CASE WHEN employed(status) THEN 'EMPLOYED' WHEN status = 'OUTSIDE_LABOUR_FORCE' THEN 'OUTSIDE_LABOUR_FORCE' END);
