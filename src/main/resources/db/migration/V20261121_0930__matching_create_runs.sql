create table match_run (
    id uuid not null primary key,
    version bigint not null,
    name varchar(200) not null,
    origin varchar(20) not null,
    entry_year int null,
    profile varchar(30) not null,
    weight_preference int not null,
    weight_travel int not null,
    weight_cost int not null,
    weight_sibling int not null,
    seconds int not null,
    step_limit bigint null,
    seed bigint not null,
    status varchar(20) not null,
    resumed int not null,
    requested_by varchar(200) not null,
    requested_at datetime(6) not null,
    started_at datetime(6) null,
    ended_at datetime(6) null,
    ended_by varchar(20) null,
    searched_millis bigint not null,
    steps bigint not null,
    failure varchar(2000) null,
    pupils int not null,
    provisions int not null,
    problem_hash varchar(64) not null,
    answer_hash varchar(64) null,
    index match_run_requested (requested_at)
);

create table match_run_problem (
    run_id uuid not null primary key,
    pack longblob not null,
    constraint match_run_problem_run foreign key (run_id) references match_run (id)
);

create table match_run_answer (
    run_id uuid not null primary key,
    places longblob not null,
    constraint match_run_answer_run foreign key (run_id) references match_run (id)
);

create table match_run_progress (
    run_id uuid not null,
    position int not null,
    millis bigint not null,
    unplaced bigint not null,
    preference_not_met bigint not null,
    out_of_borough bigint not null,
    points bigint not null,
    primary key (run_id, position),
    constraint match_run_progress_run foreign key (run_id) references match_run (id)
);

-- a row of its own, so that asking a run to stop never meets the run's own writing
create table match_run_stop (
    run_id uuid not null primary key,
    constraint match_run_stop_run foreign key (run_id) references match_run (id)
);
