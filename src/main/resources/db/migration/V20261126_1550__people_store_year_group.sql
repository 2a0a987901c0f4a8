-- the year group in which a child is taught where it is not the one of the date of birth, the academic year in which it
-- is that one, and why; the years before and after follow from it
alter table child
    add column taught_nc_year int null,
    add column taught_in int null,
    add column taught_reason varchar(500) null;
