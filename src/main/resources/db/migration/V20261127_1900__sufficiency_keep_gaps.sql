-- what is missing by a frozen forecast: one calculation for each, with the result of the last one that was completed
create table sufficiency_gap (
    id uuid not null primary key,
    forecast_id uuid not null,
    asked_by varchar(200) not null,
    asked_at datetime(6) not null,
    calculated_at datetime(6) null,
    result longtext null,
    constraint sufficiency_gap_once unique (forecast_id),
    constraint sufficiency_gap_forecast foreign key (forecast_id) references sufficiency_forecast (id)
);
