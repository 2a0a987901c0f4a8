-- a panel meeting: which cases it looks at, the papers exactly as they were issued, and the minutes
create table casework_panel (
    id uuid not null primary key,
    entry_year int not null,
    held_on date not null,
    title varchar(200) not null,
    chair varchar(200) not null,
    papers longblob null,
    papers_sha256 char(64) null,
    issued_by varchar(200) null,
    issued_at datetime(6) null,
    minutes_by varchar(200) null,
    minutes_at datetime(6) null,
    index casework_panel_year (entry_year, held_on)
);

create table casework_panel_item (
    panel_id uuid not null,
    case_id uuid not null,
    position int not null,
    minutes varchar(4000) null,
    primary key (panel_id, case_id),
    constraint casework_panel_item_panel foreign key (panel_id) references casework_panel (id),
    constraint casework_panel_item_case foreign key (case_id) references casework_case (id)
);
