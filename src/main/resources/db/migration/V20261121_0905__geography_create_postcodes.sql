create table postcode (
    code varchar(8) not null primary key,
    easting double not null,
    northing double not null
);
