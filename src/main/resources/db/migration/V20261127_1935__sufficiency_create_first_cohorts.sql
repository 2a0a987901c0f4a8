-- who would come to what a scenario or the best set under budgets opens: children by the id in packs, no names
create table sufficiency_first_cohort (
    id uuid not null primary key,
    forecast_id uuid not null,
    of_id uuid not null,
    title varchar(400) not null,
    question longtext not null,
    owner varchar(200) not null,
    begun_at datetime(6) not null,
    result longtext null,
    constraint sufficiency_first_cohort_forecast foreign key (forecast_id) references sufficiency_forecast (id),
    index sufficiency_first_cohort_begun (of_id, begun_at)
);
