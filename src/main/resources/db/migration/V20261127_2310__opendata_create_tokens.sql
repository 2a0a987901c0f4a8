-- tokens with which another program reads for a person; of the secret only a fingerprint is kept
create table api_token (
    id uuid not null primary key,
    user_id uuid not null,
    name varchar(80) not null,
    purpose varchar(500) not null,
    scopes varchar(400) not null,
    secret_hash char(64) not null,
    made_at datetime(6) not null,
    last_day date not null,
    last_used_at datetime(6) null,
    ended_at datetime(6) null,
    ended_why varchar(40) null,
    constraint api_token_secret unique (secret_hash),
    constraint api_token_user foreign key (user_id) references app_user (id) on delete cascade
);
