package org.throughline.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChildRepository extends JpaRepository<Child, UUID> {

    boolean existsByReferenceAndIdNot(String reference, UUID id);

    boolean existsByPackId(String packId);

    Optional<Child> findByUpn(String upn);
}
