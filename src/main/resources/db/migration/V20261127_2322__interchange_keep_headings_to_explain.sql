-- headings of a file that nobody has explained yet, with some values, and how an explained heading was written
alter table import_batch add column headings longtext null after message;
alter table sheet_header add column written varchar(200) null after header;
