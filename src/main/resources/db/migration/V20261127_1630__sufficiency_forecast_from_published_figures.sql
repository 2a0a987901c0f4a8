-- a forecast of one authority from a release; what it says first, and its tables, once it is done
create table sufficiency_release_forecast (
    id uuid not null primary key,
    release_id uuid not null,
    code varchar(20) not null,
    owner varchar(200) not null,
    begun_at datetime(6) not null,
    years int not null,
    train_to int not null,
    simulations int not null,
    seed bigint not null,
    said longtext null,
    form int not null default 1,
    answer longblob null,
    constraint sufficiency_release_forecast_authority foreign key (release_id, code)
        references sufficiency_release_authority (release_id, code),
    index sufficiency_release_forecast_begun (release_id, begun_at)
);
