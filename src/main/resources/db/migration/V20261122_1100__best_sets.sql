-- which set of projects is best under a capital budget, worked out on a frozen forecast
create table sufficiency_best_set (
    id uuid not null primary key,
    forecast_id uuid not null,
    budget decimal(14, 2) not null,
    aim varchar(20) not null,
    candidates longtext not null,
    owner varchar(200) not null,
    begun_at datetime(6) not null,
    state varchar(20) not null,
    message varchar(1000) null,
    result longtext null,
    constraint sufficiency_best_set_forecast foreign key (forecast_id) references sufficiency_forecast (id),
    index sufficiency_best_set_begun (forecast_id, begun_at)
);
