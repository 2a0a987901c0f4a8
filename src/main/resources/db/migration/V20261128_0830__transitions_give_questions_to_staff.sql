-- questions of a record that its SENCO has given to a named member of staff to answer
create table transition_given_question (
    record_id uuid not null,
    field varchar(100) not null,
    login varchar(100) not null,
    name varchar(200) not null,
    given_by varchar(200) not null,
    given_at datetime(6) not null,
    primary key (record_id, field),
    constraint transition_given_question_record foreign key (record_id) references transition_record (id)
        on delete cascade,
    index transition_given_question_to (login, record_id)
);
