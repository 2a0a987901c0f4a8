-- from a day on a child has another band, or none; what was recorded wrongly stays, marked. A child who turns out to be
-- another one is followed by an event, so the child is named without a foreign key
create table sufficiency_child_band (
    id uuid not null primary key,
    child_id uuid not null,
    band varchar(20) null,
    starts date not null,
    reason varchar(500) not null,
    recorded_by varchar(200) not null,
    recorded_at datetime(6) not null,
    taken_back_at datetime(6) null,
    taken_back_by varchar(200) null,
    taken_back_reason varchar(500) null,
    index sufficiency_child_band_child (child_id, starts)
);
