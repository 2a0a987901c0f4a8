-- what is known of the past: a forecast pack as it was given; the newest one counts
create table sufficiency_history (
    id uuid not null primary key,
    source varchar(500) not null,
    first_january int not null,
    last_january int not null,
    plans int not null,
    added_by varchar(200) not null,
    added_at datetime(6) not null,
    pack longblob not null
);

-- a forecast, frozen: nothing of it is changed once it is done
create table sufficiency_forecast (
    id uuid not null primary key,
    history_id uuid not null,
    title varchar(200) not null,
    reason varchar(1000) not null,
    owner varchar(200) not null,
    begun_at datetime(6) not null,
    years int not null,
    simulations int not null,
    seed bigint not null,
    state varchar(20) not null,
    message varchar(1000) null,
    answer longblob null,
    constraint sufficiency_forecast_history foreign key (history_id) references sufficiency_history (id),
    index sufficiency_forecast_begun (begun_at)
);
