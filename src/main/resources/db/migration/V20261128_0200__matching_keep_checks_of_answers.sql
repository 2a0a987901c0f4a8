-- what the check of a run's answer against every guarantee found; an answer that breaks one is withheld
create table match_run_check (
    run_id uuid not null primary key,
    checked_at datetime(6) not null,
    holds boolean not null,
    report longtext not null,
    constraint match_run_check_run foreign key (run_id) references match_run (id)
);
