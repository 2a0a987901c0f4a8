-- a child who has a case or was consulted about cannot be taken away by the undoing of an import
alter table casework_case
    add constraint casework_case_child foreign key (child_id) references child (id);
alter table casework_consultation
    add constraint casework_consultation_child foreign key (child_id) references child (id);
alter table casework_consultation_document
    add constraint casework_consultation_document_child foreign key (child_id) references child (id);
alter table ehcp_clock_exception
    add constraint ehcp_clock_exception_child foreign key (child_id) references child (id);
