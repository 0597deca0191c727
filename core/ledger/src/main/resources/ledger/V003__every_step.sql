-- The steps beside selection, training and payment, and exclusion lists in two times.

create table exclusion_two_times (
    person_key      varchar(32) not null,
    reason          varchar(40) not null,
    known_at        timestamp with time zone not null,
    valid_from      date not null,
    valid_to        date not null,
    withdrawn_at    timestamp with time zone,
    primary key (person_key, reason, known_at),
    check (valid_from <= valid_to)
);

insert into exclusion_two_times (person_key, reason, known_at, valid_from, valid_to)
    select person_key, reason, known_at, date '1900-01-01', date '9999-12-31' from exclusion;

drop table exclusion;

alter table exclusion_two_times rename to exclusion;

create table entry_step (
    applicant_id    varchar(40) not null references applicant (applicant_id),
    step            varchar(20) not null,
    taken_at        timestamp with time zone not null,
    primary key (applicant_id, step)
);

-- Whoever applied before the steps were kept had taken them.
insert into entry_step (applicant_id, step, taken_at)
    select distinct a.applicant_id, s.step, timestamp with time zone '1970-01-01 00:00:00+00'
    from application a cross join (select 'ABILITY_TEST' as step union all select 'DECLARATIONS') s;

create table freed_place (
    area            varchar(20) not null,
    priority_group  varchar(20) not null,
    freed           bigint not null,
    used            bigint not null,
    primary key (area, priority_group),
    check (used >= 0 and used <= freed)
);

alter table beneficiary add column revocation_reason varchar(40);

create table provider (
    client_code     varchar(60) primary key,
    provider_id     varchar(40) not null unique,
    sign_key        varchar(200) not null
);

create table redemption (
    purchase_id     varchar(40) primary key references purchase (purchase_id),
    redeemed_at     timestamp with time zone not null
);

create table attendance (
    purchase_id     varchar(40) not null references purchase (purchase_id),
    session         integer not null,
    attended_at     timestamp with time zone not null,
    primary key (purchase_id, session)
);

create table certificate (
    purchase_id     varchar(40) primary key references purchase (purchase_id),
    certificate_id  varchar(40) not null,
    issued_at       timestamp with time zone not null,
    shown_at        timestamp with time zone,
    check (shown_at is null or shown_at >= issued_at)
);

create table scheduled_incentive (
    applicant_id    varchar(40) not null references beneficiary (applicant_id),
    kind            varchar(20) not null,
    instalment      integer not null,
    due_on          date not null,
    count_failures  integer not null,
    last_failure    varchar(40),
    primary key (applicant_id, kind, instalment)
);

create table claw_back (
    claw_back_id    varchar(60) primary key,
    applicant_id    varchar(40) not null references beneficiary (applicant_id),
    amount_idr      bigint not null check (amount_idr > 0),
    paid_back_at    timestamp with time zone not null
);

create table questionnaire (
    partner_id      varchar(40) not null,
    of_year         integer not null,
    of_half         integer not null check (of_half in (1, 2)),
    answered_at     timestamp with time zone not null,
    primary key (partner_id, of_year, of_half)
);

create table vacancy (
    vacancy_id      varchar(40) primary key,
    portal_id       varchar(40) not null,
    posted_at       timestamp with time zone not null
);

create table vacancy_application (
    applicant_id    varchar(40) not null references applicant (applicant_id),
    vacancy_id      varchar(40) not null references vacancy (vacancy_id),
    applied_at      timestamp with time zone not null,
    primary key (applicant_id, vacancy_id)
);
