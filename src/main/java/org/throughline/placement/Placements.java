package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Places held and places asked for. */
@Service
@Transactional
public class Placements {

    private static final int LONGEST_EVIDENCE = 1_000;

    private final PlacementRepository placements;
    private final WishesRepository wishes;

    Placements(PlacementRepository placements, WishesRepository wishes) {
        this.placements = placements;
        this.wishes = wishes;
    }

    /** The places of a child, earliest first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<PlacementRecord> ofChild(UUID childId) {
        return placements.findByChildIdOrderByStartYear(childId).stream()
                .map(Placement::asRecord)
                .toList();
    }

    /** Every place ever recorded. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlacementRecord> all() {
        return placements.findAll().stream().map(Placement::asRecord).toList();
    }

    /**
     * Records a place; a place ends when the child's next one begins.
     *
     * @throws IllegalArgumentException when the end is not after the start, or a place starts in the same year already
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(PlacementRecord placement) {
        if (placement.endYear() != null && placement.endYear() <= placement.startYear()) {
            throw new IllegalArgumentException("Enter an end after the start of the place");
        }
        if (placement.startYear() < AcademicYear.MIN || placement.startYear() > AcademicYear.MAX) {
            throw new IllegalArgumentException("Enter the year of the place with four digits, such as 2027");
        }
        List<Placement> before = placements.findByChildIdOrderByStartYear(placement.childId());
        if (before.stream().anyMatch(known -> known.asRecord().startYear() == placement.startYear())) {
            throw new IllegalArgumentException("The child already has a place that starts in this year");
        }
        Placement recorded = new Placement(placement);
        before.forEach(known -> {
            known.giveWayTo(placement);
            recorded.giveWayTo(known.asRecord());
        });
        placements.save(recorded);
    }

    /**
     * Records the first places of many children at once, all or none; a later place of a child must stand after an
     * earlier one.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when two places of a child start in one year
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordNew(List<PlacementRecord> newPlacements) {
        Map<UUID, Placement> latest = new HashMap<>();
        List<Placement> created = new ArrayList<>();
        for (PlacementRecord placement : newPlacements) {
            Placement next = new Placement(placement);
            Placement before = latest.put(placement.childId(), next);
            if (before != null) {
                before.giveWayTo(placement);
            }
            created.add(next);
        }
        placements.saveAll(created);
    }

    /** Records what is asked for many children of whom nothing was recorded before, all or none. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordNewWishes(List<WishesRecord> asked) {
        wishes.saveAll(asked.stream().map(Wishes::new).toList());
    }

    /** What is asked for a child; nothing where nothing was recorded. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public WishesRecord wishesOf(UUID childId) {
        return wishes.findById(childId).map(Wishes::asRecord).orElseGet(() -> WishesRecord.none(childId));
    }

    /** What is asked for every child of whom something is recorded. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<WishesRecord> allWishes() {
        return wishes.findAll().stream().map(Wishes::asRecord).toList();
    }

    /**
     * Records what is asked for a child.
     *
     * @throws IllegalArgumentException with a sentence for people when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(WishesRecord asked) {
        if (new HashSet<>(asked.preferences()).size() < asked.preferences().size()) {
            throw new IllegalArgumentException("Choose each preference once");
        }
        if (asked.exclusions().values().stream()
                .anyMatch(evidence -> evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE)) {
            throw new IllegalArgumentException("Enter the evidence for each exclusion, up to 1,000 characters");
        }
        Wishes known = wishes.findById(asked.childId()).orElse(null);
        if (known == null) {
            wishes.save(new Wishes(asked));
        } else if (!known.isVersion(asked.version())) {
            throw new OptimisticLockingFailureException("The preferences were changed by somebody else");
        } else {
            known.change(asked);
        }
    }
}
