-- the first parts of postcodes, such as BL9: a file of postcodes is compared, loaded and undone by these
create table postcode_district (
    id uuid not null primary key,
    code varchar(5) not null,
    constraint postcode_district_code unique (code)
);

insert into postcode_district (id, code)
select uuid(), known.district
from (select distinct left(code, greatest(0, char_length(code) - 3)) district from postcode) known;

-- which district it is of, and the month in which it went out of use; null while it is in use
alter table postcode
    add column district_id uuid null,
    add column ended date null;

update postcode p join postcode_district d on d.code = left(p.code, greatest(0, char_length(p.code) - 3))
set p.district_id = d.id;

alter table postcode
    modify column district_id uuid not null,
    add constraint postcode_has_district foreign key (district_id) references postcode_district (id);
