package org.throughline.geography;

import org.springframework.data.jpa.repository.JpaRepository;

interface PostcodeRepository extends JpaRepository<Postcode, String> {}
