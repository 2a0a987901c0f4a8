package org.throughline.provision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SettingRepository extends JpaRepository<Setting, UUID> {

    /** Which settings a list shows; the text is a pattern for like, in small letters. */
    String FILTER = "(lower(s.name) like :text escape '\\' or cast(s.urn as string) like :text escape '\\')"
            + " and (:type is null or s.typeCode = :type) and (:phase is null or s.phaseCode = :phase)"
            + " and (:open is null or (:open = true and (s.closed is null or s.closed > :today))"
            + " or (:open = false and s.closed <= :today))";

    boolean existsByUrnAndIdNot(Integer urn, UUID id);

    List<Setting> findByNameAndIdNot(String name, UUID id);

    Optional<Setting> findByUrn(Integer urn);

    List<Setting> findBySuccessorId(UUID successorId);

    @Query("select s from Setting s where " + FILTER + " order by s.name, s.id")
    List<Setting> page(
            String text,
            @Nullable Integer type,
            @Nullable Integer phase,
            @Nullable Boolean open,
            LocalDate today,
            Pageable page);

    @Query("select count(s) from Setting s where " + FILTER)
    int count(String text, @Nullable Integer type, @Nullable Integer phase, @Nullable Boolean open, LocalDate today);
}
