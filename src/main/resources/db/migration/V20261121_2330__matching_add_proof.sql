-- what is proven about a run: its certificate, compressed
create table match_run_proof (
    run_id uuid not null primary key,
    certificate longblob not null,
    constraint match_run_proof_run foreign key (run_id) references match_run (id)
);

-- what one more place would be worth, compressed
create table match_run_place_values (
    run_id uuid not null primary key,
    place_values longblob not null,
    constraint match_run_place_values_run foreign key (run_id) references match_run (id)
);
