-- the borough's boundary as GeoJSON in the British National Grid; the one row there is
create table sufficiency_boundary (
    one int not null primary key,
    geojson longtext not null,
    source varchar(500) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null
);
