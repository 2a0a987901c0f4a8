-- work in the background, whatever it is about: who asked for it, and how far it is
create table job (
    id uuid not null primary key,
    kind varchar(40) not null,
    state varchar(20) not null,
    percent int not null,
    stop_requested boolean not null,
    attempts int not null,
    message varchar(1000) null,
    login varchar(200) not null,
    by_name varchar(200) not null,
    asked_at datetime(6) not null,
    ended_at datetime(6) null
);

-- a queue of its own for work of seconds, so that it does not wait behind runs; db-scheduler's table
create table job_queue (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data longblob,
    execution_time timestamp(6) not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) null,
    last_failure timestamp(6) null,
    consecutive_failures int,
    last_heartbeat timestamp(6) null,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance),
    index execution_time_idx (execution_time),
    index last_heartbeat_idx (last_heartbeat),
    index priority_execution_time_idx (priority desc, execution_time asc)
) character set utf8mb4 collate utf8mb4_bin;

-- how far everything was that there is already
insert into job (id, kind, state, percent, stop_requested, attempts, message, login, by_name, asked_at)
select id, 'match-run', case status when 'ENDED' then 'DONE' else status end, 0, false, 0,
    left(failure, 1000), requested_by, requested_by, requested_at
from match_run;

insert into job (id, kind, state, percent, stop_requested, attempts, message, login, by_name, asked_at)
select id, 'forecast', case state when 'RUNNING' then 'STOPPED' else state end, 0, false, 0,
    case state when 'RUNNING' then 'The service was updated before it was done' else message end, owner, owner, begun_at
from sufficiency_forecast;

insert into job (id, kind, state, percent, stop_requested, attempts, message, login, by_name, asked_at)
select id, 'scenario', case state when 'RUNNING' then 'STOPPED' else state end, 0, false, 0,
    case state when 'RUNNING' then 'The service was updated before it was done' else message end, owner, owner,
    changed_at
from sufficiency_scenario
where state <> 'NEW';

insert into job (id, kind, state, percent, stop_requested, attempts, message, login, by_name, asked_at)
select id, 'investment-option', case state when 'RUNNING' then 'STOPPED' else state end, 0, false, 0,
    case state when 'RUNNING' then 'The service was updated before it was done' else message end, owner, owner, begun_at
from sufficiency_best_set;

alter table sufficiency_forecast drop column state, drop column message, drop column worker;
alter table sufficiency_scenario drop column state, drop column message, drop column worker;
alter table sufficiency_best_set drop column state, drop column message, drop column worker;
drop table work_service;
