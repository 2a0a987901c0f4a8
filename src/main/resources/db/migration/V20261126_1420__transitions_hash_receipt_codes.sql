-- codes of receipts are kept as password hashes, which are longer than a plain fingerprint
alter table transition_guest_receipt modify code_hash varchar(200) not null;
