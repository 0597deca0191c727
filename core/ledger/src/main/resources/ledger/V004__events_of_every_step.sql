-- Money given is numbered, exclusions say their ground, and more steps come before joining a wave.

create table funding (
    funding_id      varchar(60) primary key,
    fund            varchar(20) not null,
    given_idr       bigint not null check (given_idr > 0),
    given_at        timestamp with time zone not null
);

-- An older entry names a reason and not its ground; reasons that no list can give are what the ledger finds by itself.
update exclusion set reason = 'OTHER_OCCUPATION' where reason = 'BARRED_OCCUPATION';
update exclusion set reason = 'OTHER_ASSISTANCE' where reason = 'SOCIAL_ASSISTANCE_OVERLAP';
delete from exclusion where reason in ('IDENTITY_NOT_VERIFIED', 'AGE_OUT_OF_BOUNDS', 'HOUSEHOLD_CAP');

alter table exclusion rename column reason to ground;

-- Whoever applied before these steps were kept had taken them.
insert into entry_step (applicant_id, step, taken_at)
    select distinct a.applicant_id, s.step, timestamp with time zone '1970-01-01 00:00:00+00'
    from application a
    cross join (select 'KTP_PHOTO' as step union all select 'MOTIVATION' union all select 'PHONE') s;
