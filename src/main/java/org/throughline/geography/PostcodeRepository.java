package org.throughline.geography;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PostcodeRepository extends JpaRepository<Postcode, String> {

    List<Postcode> findByDistrictId(UUID districtId);
}
