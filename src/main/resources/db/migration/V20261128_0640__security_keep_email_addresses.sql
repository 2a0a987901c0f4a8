-- Where a person is written to by the service, and whether they want to be. Nobody has to have an address.
alter table app_user
    add column email varchar(254) null,
    add column reminders boolean not null default true;
