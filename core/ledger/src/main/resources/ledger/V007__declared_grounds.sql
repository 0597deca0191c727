-- What applicants declared that may bar from a wave.

create table declared_ground (
    applicant_id    varchar(40) not null references applicant (applicant_id),
    ground          varchar(40) not null,
    primary key (applicant_id, ground)
);
