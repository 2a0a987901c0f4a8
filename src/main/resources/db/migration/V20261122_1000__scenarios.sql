-- dated changes of provision and of what drives need, worked out on a frozen forecast
create table sufficiency_scenario (
    id uuid not null primary key,
    forecast_id uuid not null,
    title varchar(200) not null,
    version int not null,
    changes longtext not null,
    owner varchar(200) not null,
    changed_at datetime(6) not null,
    state varchar(20) not null,
    message varchar(1000) null,
    worked_version int null,
    result longtext null,
    constraint sufficiency_scenario_forecast foreign key (forecast_id) references sufficiency_forecast (id),
    index sufficiency_scenario_changed (forecast_id, changed_at)
);

-- figures that planning takes for granted, where the authority has set its own
create table sufficiency_price (
    item varchar(40) not null primary key,
    amount decimal(12, 2) not null,
    source varchar(500) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null
);
