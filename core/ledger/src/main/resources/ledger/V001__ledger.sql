-- State of the programme. Identity numbers and family cards are here as keyed pseudonyms only.
-- Portable between H2 (MODE=PostgreSQL) and PostgreSQL. Statements end with a semicolon at the end of a line.

create table applicant (
    applicant_id    varchar(40) primary key,
    person_key      varchar(32) not null unique,
    household_key   varchar(32) not null,
    birth_date      date not null,
    area            varchar(20) not null,
    had_account     boolean not null,
    is_verified     boolean not null,
    count_draws     integer not null
);

create table exclusion (
    person_key      varchar(32) not null,
    reason          varchar(40) not null,
    known_at        timestamp with time zone not null,
    primary key (person_key, reason)
);

create table household (
    household_key   varchar(32) primary key,
    recipients      integer not null check (recipients >= 0)
);

create table wave (
    wave            integer primary key,
    opened_on       date not null,
    closed_on       date not null,
    is_closed       boolean not null,
    count_applications bigint not null
);

create table wave_area (
    wave            integer not null references wave (wave),
    area            varchar(20) not null,
    primary key (wave, area)
);

create table application (
    application_id  varchar(40) primary key,
    applicant_id    varchar(40) not null references applicant (applicant_id),
    wave            integer not null references wave (wave),
    area            varchar(20) not null,
    priority_group  varchar(20) not null,
    state           varchar(20) not null check (state in ('SUBMITTED', 'EXCLUDED', 'LOST', 'WON')),
    unique (applicant_id, wave)
);

create index application_stratum on application (wave, area, priority_group);

create table draw (
    draw_id         varchar(60) primary key,
    quota           bigint not null check (quota >= 0),
    count_eligible  bigint not null,
    seed            bigint not null,
    algorithm       varchar(40) not null,
    drawn_at        timestamp with time zone not null
);

create table beneficiary (
    applicant_id    varchar(40) primary key references applicant (applicant_id),
    account_id      varchar(40) not null unique,
    wave            integer not null references wave (wave),
    opened_at       timestamp with time zone not null,
    count_purchases integer not null,
    count_completed integer not null,
    count_rated     integer not null,
    is_payout_linked boolean not null,
    count_post_training integer not null,
    first_paid_at   timestamp with time zone,
    count_surveys   integer not null,
    revoked_at      timestamp with time zone,
    returned_idr    bigint not null check (returned_idr >= 0)
);

create table course (
    course_id       varchar(40) primary key,
    provider_id     varchar(40) not null,
    price_idr       bigint not null check (price_idr > 0)
);

create table purchase (
    purchase_id     varchar(40) primary key,
    applicant_id    varchar(40) not null references beneficiary (applicant_id),
    course_id       varchar(40) not null references course (course_id),
    price_idr       bigint not null,
    is_completed    boolean not null,
    is_rated        boolean not null,
    unique (applicant_id, course_id)
);

create table assessment (
    assessment_id   varchar(60) primary key,
    course_id       varchar(40) not null,
    assessor_id     varchar(40) not null,
    phase           varchar(20) not null,
    unique (course_id, assessor_id, phase)
);

create table disbursement (
    disbursement_id varchar(60) primary key,
    applicant_id    varchar(40) not null references beneficiary (applicant_id),
    kind            varchar(20) not null,
    instalment      integer not null,
    amount_idr      bigint not null check (amount_idr > 0),
    unique (applicant_id, kind, instalment)
);

create table survey (
    applicant_id    varchar(40) not null references applicant (applicant_id),
    survey_round    varchar(20) not null,
    invited_at      timestamp with time zone not null,
    response_id     varchar(60) unique,
    primary key (applicant_id, survey_round)
);

create table complaint (
    complaint_id    varchar(40) primary key,
    applicant_id    varchar(40) not null references applicant (applicant_id),
    opened_at       timestamp with time zone not null,
    is_resolved     boolean not null
);

-- Money. Only the treasury, which stands for the state outside the programme, may go below nought.
create table money_account (
    money_account   varchar(60) primary key,
    kind            varchar(20) not null,
    balance_idr     bigint not null,
    check (balance_idr >= 0 or kind = 'TREASURY')
);

-- Every line takes from one account what it gives to another, so the sum of all balances is nought at any instant.
create table journal (
    line            bigint primary key,
    taken_from      varchar(60) not null references money_account (money_account),
    given_to        varchar(60) not null references money_account (money_account),
    amount_idr      bigint not null check (amount_idr > 0),
    booked_at       timestamp with time zone not null,
    check (taken_from <> given_to)
);

create table outbox (
    sequence        bigint primary key,
    event_type      varchar(80) not null,
    body            varchar(4000) not null
);

create table schema_version (
    version         integer primary key
);
