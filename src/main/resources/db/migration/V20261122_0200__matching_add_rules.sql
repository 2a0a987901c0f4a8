-- what counts inside the points of a run: written by one officer, signed off by another
create table rule_version (
    id uuid not null primary key,
    version bigint not null,
    number int not null,
    book longtext not null,
    reason varchar(1000) not null,
    written_by varchar(200) not null,
    written_by_login varchar(200) not null,
    written_at datetime(6) not null,
    signed_by varchar(200) null,
    signed_at datetime(6) null,
    constraint rule_version_number unique (number)
);

alter table match_run add column rule_version int null;
alter table match_run add column rules_signed boolean not null default false;

-- the rules of a run with everything they must know, as they were when it was started, compressed
create table match_run_rules (
    run_id uuid not null primary key,
    rules longblob not null,
    constraint match_run_rules_run foreign key (run_id) references match_run (id)
);

-- the plan that families and schools know for a year of entry
create table published_plan (
    entry_year int not null primary key,
    run_id uuid not null,
    published_by varchar(200) not null,
    published_at datetime(6) not null,
    constraint published_plan_run foreign key (run_id) references match_run (id)
);
