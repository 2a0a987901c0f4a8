-- questions to a run and their answers; a run never changes, so an answer holds as long as its run
create table match_run_question (
    id uuid not null primary key,
    run_id uuid not null,
    word longtext not null,
    word_hash varchar(64) not null,
    asked_at datetime(6) not null,
    answer longtext null,
    constraint match_run_question_run foreign key (run_id) references match_run (id),
    constraint match_run_question_once unique (run_id, word_hash)
);
