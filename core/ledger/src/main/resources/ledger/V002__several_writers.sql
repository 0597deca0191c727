-- Several writers at once: rows to lock, one place where numbers are given out, and constraints behind the rules.

-- Its one row is the last lock of every transaction that has something to number, and is held until the commit. So numbers become
-- visible in their order and without gaps: a reader that has seen a number has missed no smaller one.
create table counter (
    counter         integer primary key check (counter = 1),
    last_sequence   bigint not null,
    last_line       bigint not null
);

insert into counter (counter, last_sequence, last_line)
    select 1, (select coalesce(max(sequence), 0) from outbox), (select coalesce(max(line), 0) from journal);

-- A household exists from its first registration on, so that a draw finds a row to lock.
insert into household (household_key, recipients)
    select distinct household_key, 0 from applicant
    where household_key not in (select household_key from household);

-- The card is given once per person, whatever becomes of it.
create table recipient (
    applicant_id    varchar(40) primary key references applicant (applicant_id),
    application_id  varchar(40) not null unique references application (application_id)
);

insert into recipient (applicant_id, application_id)
    select applicant_id, application_id from application where state = 'WON';

-- A draw selects no more people than it has places.
alter table draw add column count_selected bigint default 0 not null;

update draw set count_selected = (
    select count(*) from application a
    where a.state = 'WON'
      and draw.draw_id = concat('drw-', lpad(cast(a.wave as varchar(3)), 3, '0'), '-', a.area, '-', a.priority_group));

alter table draw add constraint draw_within_quota check (count_selected >= 0 and count_selected <= quota);

-- How far operation logs were replayed; the digest is keyed, because lines of a log carry identity numbers.
create table bookmark (
    log             varchar(200) primary key,
    position        bigint not null,
    digest          varchar(32) not null
);
