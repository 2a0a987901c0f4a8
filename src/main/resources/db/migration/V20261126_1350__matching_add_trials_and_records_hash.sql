-- which records a run was built from, so that a run is marked when they change and not when the program does
alter table match_run add column records_hash varchar(64) null;

-- changes that a run tries out: they are no records and are never shown as such
create table match_run_trial (
    run_id uuid not null,
    position int not null,
    word varchar(200) not null,
    primary key (run_id, position),
    constraint match_run_trial_run foreign key (run_id) references match_run (id)
);
