-- One row a person and day: taken before a reminder is sent, so that two services, or one that was stopped halfway, never
-- send two. No address and nothing of a child is kept here.
create table reminders_mail (
    user_id uuid not null,
    day date not null,
    state varchar(10) not null,
    tray int not null default 0,
    failure varchar(200) null,
    at timestamp(6) not null,
    primary key (user_id, day),
    key reminders_mail_day (day, state),
    constraint reminders_mail_user foreign key (user_id) references app_user (id) on delete cascade
);
