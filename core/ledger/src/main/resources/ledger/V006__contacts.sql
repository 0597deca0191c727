-- Contacts and payout accounts, as keyed pseudonyms only; rows of an older database have none.

alter table applicant add column name_key varchar(32);
alter table applicant add column phone_key varchar(32);
alter table applicant add column email_key varchar(32);
alter table applicant add constraint applicant_email unique (email_key);

alter table beneficiary add column account_number_key varchar(32);
alter table beneficiary add column kyc_level varchar(20);

-- Whoever was paid before the level was kept is known.
update beneficiary set kyc_level = 'FULL' where is_payout_linked;
