package org.throughline.provision;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SettingRepository extends JpaRepository<Setting, UUID> {

    boolean existsByName(String name);
}
