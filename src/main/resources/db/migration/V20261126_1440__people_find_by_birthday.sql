-- who may be the same child is looked for by birthday
create index child_born on child (date_of_birth);
