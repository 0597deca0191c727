-- The catalogue as slowly changing dimensions. A version holds from its first instant until before its last; every version but the
-- first names the one before it with the instant at which that ended, so no two can overlap, and a version without end is the last.

create table provider_version (
    provider_id     varchar(40) not null,
    version         integer not null,
    valid_from      timestamp with time zone not null,
    valid_to        timestamp with time zone,
    before_version  integer,
    before_to       timestamp with time zone,
    provider_name   varchar(200) not null,
    provider_status varchar(20) not null,
    primary key (provider_id, version),
    unique (provider_id, version, valid_to),
    foreign key (provider_id, before_version, before_to) references provider_version (provider_id, version, valid_to),
    check (valid_to is null or valid_to > valid_from),
    check ((version = 1 and before_version is null and before_to is null)
        or (before_version is not null and before_version = version - 1
            and before_to is not null and before_to <= valid_from))
);

create table course_version (
    course_id       varchar(40) not null references course (course_id),
    version         integer not null,
    valid_from      timestamp with time zone not null,
    valid_to        timestamp with time zone,
    before_version  integer,
    before_to       timestamp with time zone,
    course_title    varchar(200),
    course_category varchar(40),
    course_mode     varchar(40),
    price_idr       bigint not null check (price_idr > 0),
    primary key (course_id, version),
    unique (course_id, version, valid_to),
    foreign key (course_id, before_version, before_to) references course_version (course_id, version, valid_to),
    check (valid_to is null or valid_to > valid_from),
    check ((version = 1 and before_version is null and before_to is null)
        or (before_version is not null and before_version = version - 1
            and before_to is not null and before_to <= valid_from))
);

create table platform (
    platform        varchar(20) primary key
);

create table platform_version (
    platform        varchar(20) not null references platform (platform),
    version         integer not null,
    valid_from      timestamp with time zone not null,
    valid_to        timestamp with time zone,
    before_version  integer,
    before_to       timestamp with time zone,
    primary key (platform, version),
    unique (platform, version, valid_to),
    foreign key (platform, before_version, before_to) references platform_version (platform, version, valid_to),
    check (valid_to is null or valid_to > valid_from),
    check ((version = 1 and before_version is null and before_to is null)
        or (before_version is not null and before_version = version - 1
            and before_to is not null and before_to <= valid_from))
);

-- What an older database holds was on offer as long as anybody can tell; titles, subjects and modes were not kept.
insert into course_version (course_id, version, valid_from, price_idr)
    select course_id, 1, timestamp with time zone '1970-01-01 00:00:00+00', price_idr from course;

alter table course drop column price_idr;

-- An institution that was never admitted has no key that a call could be signed with.
insert into provider (client_code, provider_id, sign_key)
    select distinct concat('none:', provider_id), provider_id, '' from course
    where provider_id not in (select provider_id from provider);

insert into provider_version (provider_id, version, valid_from, provider_name, provider_status)
    select provider_id, 1, timestamp with time zone '1970-01-01 00:00:00+00', provider_id, 'ACTIVE' from provider;

insert into platform (platform)
    select p.platform from (select 'TOKOPEDIA' as platform union all select 'BUKALAPAK' union all select 'MAUBELAJARAPA'
        union all select 'PINTARIA' union all select 'SEKOLAHMU' union all select 'PIJARMAHIR' union all select 'SISNAKER') p
    where exists (select 1 from course);

insert into platform_version (platform, version, valid_from)
    select platform, 1, timestamp with time zone '1970-01-01 00:00:00+00' from platform;
