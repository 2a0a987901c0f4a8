-- who had a plan when a forecast was begun: it begins with them; no row for one that begins with the last January
create table sufficiency_forecast_start (
    forecast_id uuid not null primary key,
    elapsed double not null,
    aged boolean not null,
    constraint sufficiency_forecast_start_forecast foreign key (forecast_id)
        references sufficiency_forecast (id) on delete cascade
);

create table sufficiency_forecast_start_count (
    forecast_id uuid not null,
    nc_year int not null,
    need varchar(60) not null,
    setting varchar(60) not null,
    children int not null,
    primary key (forecast_id, nc_year, need, setting),
    constraint sufficiency_forecast_start_count_start foreign key (forecast_id)
        references sufficiency_forecast_start (forecast_id) on delete cascade
);
