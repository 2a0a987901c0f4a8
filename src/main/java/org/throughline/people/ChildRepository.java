package org.throughline.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChildRepository extends JpaRepository<Child, UUID> {

    boolean existsByReferenceAndIdNot(String reference, UUID id);

    boolean existsByPackId(String packId);

    Optional<Child> findByUpn(String upn);

    /** The children whose record names a child as brother or sister. */
    @Query("select c from Child c where :childId member of c.siblings")
    List<Child> findSiblingsNaming(UUID childId);
}
