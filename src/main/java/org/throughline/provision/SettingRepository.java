package org.throughline.provision;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface SettingRepository extends JpaRepository<Setting, UUID> {

    boolean existsByUrnAndIdNot(Integer urn, UUID id);

    List<Setting> findByNameAndIdNot(String name, UUID id);

    List<Setting> findBySuccessorId(UUID successorId);

    List<Setting> findByNameContainingIgnoreCaseOrderByNameAscIdAsc(String text, Pageable page);

    int countByNameContainingIgnoreCase(String text);
}
