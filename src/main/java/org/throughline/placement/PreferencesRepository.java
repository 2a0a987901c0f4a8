package org.throughline.placement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PreferencesRepository extends JpaRepository<Preferences, UUID> {

    /** What is asked for those whose record says that they are kept apart from a child. */
    @Query("select p from Preferences p join p.keepApart other where key(other) = :childId")
    List<Preferences> findKeptApartFrom(UUID childId);
}
