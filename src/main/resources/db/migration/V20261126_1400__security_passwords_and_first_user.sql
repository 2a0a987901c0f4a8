-- since when a password is what it is: sessions opened with an older one end; and a code to set a new one, used once
alter table app_user add column credentials_changed_at datetime(6) not null default '2026-11-22 00:00:00';
alter table app_user add column reset_code_hash varchar(200) null;
alter table app_user add column reset_until datetime(6) null;
alter table app_user add column reset_tries_left int not null default 0;

-- one row at most: two who set an empty service up at the same time cannot both become its administrator
create table first_user (
    only_one tinyint not null primary key,
    created_at datetime(6) not null
);
