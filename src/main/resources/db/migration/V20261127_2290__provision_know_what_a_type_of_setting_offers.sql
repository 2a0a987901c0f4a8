-- what a child with a plan has a place in at a setting of a type, apart from its units and resourced provisions; null
-- where no place is to be recorded without somebody who looks first
alter table setting_type add column offers varchar(30) null;

update setting_type set offers = case
    when code in (1, 2, 3, 5, 6, 15, 28, 34, 35, 40, 41) then 'MAINSTREAM'
    when code in (7, 12, 33, 36, 44) then 'SPECIAL_SCHOOL'
    when code = 8 then 'NON_MAINTAINED_SPECIAL'
    when code = 10 then 'INDEPENDENT_SPECIAL'
    when code in (14, 38, 42, 43) then 'ALTERNATIVE_PROVISION'
    when code in (18, 31, 32, 39, 45, 46) then 'POST_16'
end;
