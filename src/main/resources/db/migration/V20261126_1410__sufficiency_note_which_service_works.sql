-- which services are alive, and which of them works on what, so that one never stops the work of another
create table work_service (
    id uuid not null primary key,
    seen_at datetime(6) not null
);

alter table sufficiency_forecast add column worker uuid null;
alter table sufficiency_scenario add column worker uuid null;
alter table sufficiency_best_set add column worker uuid null;
