-- what the person who brings a file says of it besides, in a form of its kind: the move of a class
alter table import_batch add column said text null after file_name;
