package org.throughline.placement.road;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildYears;
import org.throughline.placement.ChildFiles;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Puts a child's line of time together from all features. */
@Service
@Transactional(readOnly = true)
public class Roads {

    private final ChildFiles files;
    private final List<RoadSource> sources;
    private final Clock clock;

    Roads(ChildFiles files, List<RoadSource> sources, Clock clock) {
        this.files = files;
        this.sources = sources;
        this.clock = clock;
    }

    /** The line of a child; empty when the id is unknown or the child is not for this person to see. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    public Optional<Road> of(UUID childId) {
        LocalDate today = LocalDate.now(clock);
        return files.find(childId)
                .map(file -> new Road(
                        today,
                        ChildYears.of(file.child(), AcademicYear.of(today)),
                        sources.stream()
                                .flatMap(source -> source.of(childId).stream())
                                .toList()));
    }
}
