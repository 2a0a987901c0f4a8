-- what people said that strange headers of spreadsheets mean, for the next file
create table sheet_header (
    sheet varchar(40) not null,
    header varchar(200) not null,
    column_name varchar(100) not null,
    said_by varchar(200) not null,
    said_at datetime(6) not null,
    primary key (sheet, header)
);
