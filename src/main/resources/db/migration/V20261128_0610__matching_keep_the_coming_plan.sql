-- the best plan of a coming year, by which 'find a place now' says what a place is worth to others; it holds for the
-- records with this fingerprint only, and the next one takes its place
create table match_coming_plan (
    entry_year int not null primary key,
    fingerprint varchar(64) not null,
    places longtext not null,
    calculated_at datetime(6) not null
);
