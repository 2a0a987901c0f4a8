-- files that were brought, what each line of them would do or has done, and what stood there before and after
create table import_batch (
    id uuid not null primary key,
    kind varchar(40) not null,
    file_name varchar(255) not null,
    fingerprint char(64) not null,
    bytes bigint not null,
    state varchar(20) not null,
    what_next varchar(20) not null,
    overwrites boolean not null default false,
    message varchar(2000) null,
    login varchar(200) not null,
    by_name varchar(200) not null,
    brought_at datetime(6) not null,
    loaded_by varchar(200) null,
    loaded_at datetime(6) null,
    undone_by varchar(200) null,
    undone_at datetime(6) null,
    index import_batch_brought (brought_at)
);

create table import_part (
    batch_id uuid not null,
    part int not null,
    content mediumblob not null,
    primary key (batch_id, part),
    constraint import_part_batch foreign key (batch_id) references import_batch (id) on delete cascade
);

create table import_line (
    batch_id uuid not null,
    position int not null,
    file_row bigint not null,
    subject varchar(400) not null,
    effect varchar(20) not null,
    is_query boolean not null,
    line longtext not null,
    changes longtext not null,
    choice varchar(20) not null default 'AS_PROPOSED',
    chosen uuid null,
    overwrites boolean not null default false,
    root uuid null,
    primary key (batch_id, position),
    constraint import_line_batch foreign key (batch_id) references import_batch (id) on delete cascade,
    index import_line_effect (batch_id, effect, position)
);

-- rows of the database before and after a batch was loaded, by what they belong to
create table import_image (
    batch_id uuid not null,
    root uuid not null,
    subject varchar(400) not null,
    rows_before longtext not null,
    rows_after longtext not null,
    primary key (batch_id, root),
    constraint import_image_batch foreign key (batch_id) references import_batch (id) on delete cascade
);

-- what files said last of each record, so that what a person typed since is known
create table imported_record (
    kind varchar(40) not null,
    root uuid not null,
    fields longtext not null,
    primary key (kind, root)
);
