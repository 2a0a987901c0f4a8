-- a year group of a setting that is to be divided into tutor groups
create table tutor_year (
    id uuid not null primary key,
    version bigint not null,
    setting_id uuid not null,
    entry_year int not null,
    title varchar(200) not null,
    group_names varchar(1000) not null,
    largest int not null,
    created_by varchar(200) not null,
    created_at datetime(6) not null,
    constraint tutor_year_setting foreign key (setting_id) references setting (id),
    constraint tutor_year_title unique (setting_id, entry_year, title)
);

-- a child of it: one whose record was sent, or one who was typed in and has no record here
create table tutor_child (
    id uuid not null primary key,
    year_id uuid not null,
    record_id uuid null,
    name varchar(200) not null,
    school varchar(200) not null,
    sex varchar(1) null,
    sen varchar(1) null,
    added_by varchar(200) not null,
    added_at datetime(6) not null,
    constraint tutor_child_year foreign key (year_id) references tutor_year (id) on delete cascade,
    constraint tutor_child_record foreign key (record_id) references transition_record (id) on delete cascade,
    constraint tutor_child_once unique (year_id, record_id)
);

-- what is asked of two children; the one is asked about, or named the other
create table tutor_bond (
    id uuid not null primary key,
    year_id uuid not null,
    one_id uuid not null,
    other_id uuid not null,
    kind varchar(20) not null,
    reason varchar(1000) not null,
    from_record boolean not null,
    entered_by varchar(200) not null,
    entered_at datetime(6) not null,
    constraint tutor_bond_year foreign key (year_id) references tutor_year (id) on delete cascade,
    constraint tutor_bond_one foreign key (one_id) references tutor_child (id) on delete cascade,
    constraint tutor_bond_other foreign key (other_id) references tutor_child (id) on delete cascade,
    constraint tutor_bond_once unique (one_id, other_id, kind)
);

-- a name in a record that somebody settled: it is nobody who comes, or a bond was entered for it
create table tutor_word (
    child_id uuid not null,
    kind varchar(20) not null,
    words varchar(200) not null,
    settled_by varchar(200) not null,
    settled_at datetime(6) not null,
    primary key (child_id, kind, words),
    constraint tutor_word_child foreign key (child_id) references tutor_child (id) on delete cascade
);

-- a proposal made by a search; the group of each child, and every move by hand so that it can be undone
create table tutor_proposal (
    id uuid not null primary key,
    version bigint not null,
    year_id uuid not null,
    number int not null,
    begun_by varchar(200) not null,
    begun_at datetime(6) not null,
    problem longtext not null,
    taken_by varchar(200) null,
    taken_at datetime(6) null,
    constraint tutor_proposal_year foreign key (year_id) references tutor_year (id) on delete cascade,
    constraint tutor_proposal_once unique (year_id, number)
);

create table tutor_place (
    proposal_id uuid not null,
    child_id uuid not null,
    group_number int not null,
    moved_by varchar(200) null,
    primary key (proposal_id, child_id),
    constraint tutor_place_proposal foreign key (proposal_id) references tutor_proposal (id) on delete cascade,
    constraint tutor_place_child foreign key (child_id) references tutor_child (id) on delete cascade
);

create table tutor_move (
    id bigint not null auto_increment primary key,
    proposal_id uuid not null,
    child_id uuid not null,
    from_group int not null,
    moved_before varchar(200) null,
    to_group int not null,
    moved_by varchar(200) not null,
    moved_at datetime(6) not null,
    constraint tutor_move_proposal foreign key (proposal_id) references tutor_proposal (id) on delete cascade,
    constraint tutor_move_child foreign key (child_id) references tutor_child (id) on delete cascade
);
