-- that the head of service has signed a version of a statutory rule off
create table ehcp_clock_rule_sign_off (
    rule_id varchar(8) not null,
    part varchar(30) not null,
    valid_from date not null,
    signed_by varchar(200) not null,
    signed_on date not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    primary key (rule_id, part, valid_from),
    constraint ehcp_clock_rule_sign_off_rule foreign key (rule_id, part, valid_from)
        references ehcp_clock_rule (rule_id, part, valid_from)
);
