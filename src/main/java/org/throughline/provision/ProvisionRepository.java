package org.throughline.provision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProvisionRepository extends JpaRepository<Provision, UUID> {

    @Query("select p from Provision p join fetch p.setting order by p.name")
    List<Provision> findAllWithSetting();

    boolean existsByCodeAndIdNot(String code, UUID id);

    Optional<Provision> findByCode(String code);
}
