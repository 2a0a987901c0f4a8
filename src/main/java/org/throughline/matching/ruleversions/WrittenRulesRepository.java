package org.throughline.matching.ruleversions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WrittenRulesRepository extends JpaRepository<WrittenRules, UUID> {

    List<WrittenRules> findAllByOrderByNumberDesc();

    Optional<WrittenRules> findByNumber(int number);
}
