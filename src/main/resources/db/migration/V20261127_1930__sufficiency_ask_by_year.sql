-- what is asked as one text: a budget for each year, other futures, candidate sites; rows from before have candidates
alter table sufficiency_best_set
    modify candidates longtext null,
    add column question longtext null;
