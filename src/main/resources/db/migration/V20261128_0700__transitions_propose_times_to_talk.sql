-- times to talk as times, each proposed by a side and agreed, declined or dropped; what was typed before stays in words
create table transition_talk_time (
    id uuid not null primary key,
    conversation_id uuid not null,
    position int not null,
    words varchar(200) not null,
    starts datetime(6) null,
    minutes int null,
    by_receiver boolean not null,
    by_name varchar(200) not null,
    state varchar(20) not null,
    answered_by varchar(200) null,
    reason varchar(500) null,
    constraint transition_talk_time_of foreign key (conversation_id) references transition_conversation (id),
    index transition_talk_time_order (conversation_id, position)
);

insert into transition_talk_time (id, conversation_id, position, words, by_receiver, by_name, state, answered_by)
select uuid(), t.id, l.position, left(l.words, 200), t.asked_by_receiver, t.asked_by,
    case when t.agreed_slot is null then 'PROPOSED' when cast(l.words as binary) = cast(t.agreed_slot as binary) then 'AGREED' else 'DROPPED' end,
    t.agreed_by
from transition_conversation t,
    json_table(concat('[', replace(json_quote(t.slots), '\\n', '","'), ']'),
        '$[*]' columns (position for ordinality, words varchar(1000) path '$')) l;

-- what was agreed in a conversation, each with who does it and by when
create table transition_talk_action (
    id uuid not null primary key,
    conversation_id uuid not null,
    what varchar(1000) not null,
    who varchar(200) not null,
    by_receiver boolean not null,
    due date not null,
    added_by varchar(200) not null,
    done_on date null,
    done_by varchar(200) null,
    constraint transition_talk_action_of foreign key (conversation_id) references transition_conversation (id),
    index transition_talk_action_due (conversation_id, due)
);

update transition_conversation
set notes = concat_ws('\n\n', nullif(notes, ''), concat('Agreed actions: ', actions))
where actions is not null and actions <> '';

alter table transition_conversation
    drop column slots, drop column agreed_slot, drop column agreed_by, drop column actions;
