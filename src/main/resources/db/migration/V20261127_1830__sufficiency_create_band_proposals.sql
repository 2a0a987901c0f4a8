-- new bands from an April, tried out: what becomes of each band, and what that is worth
create table sufficiency_band_proposal (
    id uuid not null primary key,
    title varchar(200) not null,
    starts date not null,
    owner varchar(200) not null,
    changed_at datetime(6) not null
);

create table sufficiency_band_proposal_line (
    proposal_id uuid not null,
    band varchar(20) not null,
    becomes varchar(20) not null,
    annual decimal(12, 2) not null,
    primary key (proposal_id, band),
    constraint sufficiency_band_proposal_line_proposal foreign key (proposal_id)
        references sufficiency_band_proposal (id) on delete cascade
);
