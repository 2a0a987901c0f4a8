package org.throughline.matching.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;

/** Places that are open to new pupils: those commissioned, less those in which children go on. */
final class PlacesLeft {

    private final AcademicYear entry;
    private final Map<UUID, List<PlacedChild>> stayersAt;

    /**
     * Places from an entry year on.
     *
     * @param stayersAt the children who go on, by provision
     */
    PlacesLeft(AcademicYear entry, Map<UUID, List<PlacedChild>> stayersAt) {
        this.entry = entry;
        this.stayersAt = stayersAt;
    }

    /** The places of every year that a child who enters now may still be there. */
    List<PlaceLimit> of(ProvisionRecord provision) {
        List<PlacedChild> stayers = stayersAt.getOrDefault(provision.id(), List.of());
        List<PlaceLimit> limits = new ArrayList<>();
        int last = entry.start() + provision.ncYearTo() - provision.ncYearFrom();
        for (int year = entry.start(); year <= last && year <= AcademicYear.MAX; year++) {
            PlacesOffered offered = provision.offered(year);
            for (CommissionedPlaces line : offered.limiting(provision.ncYearFrom(), provision.ncYearTo())) {
                limits.add(new PlaceLimit(
                        provision.code(),
                        year,
                        line.ncYearFrom(),
                        line.ncYearTo(),
                        Math.max(0, offered.usable(line) - stayingIn(line, year, provision, stayers))));
            }
        }
        return limits;
    }

    private int stayingIn(CommissionedPlaces line, int year, ProvisionRecord provision, List<PlacedChild> stayers) {
        int later = year - entry.start();
        LocalDate first = new AcademicYear(year).firstDay();
        return (int) stayers.stream()
                .filter(child -> line.covers(child.ncYear() + later))
                // a plan that has ceased by then holds no seat
                .filter(child -> later == 0 || child.plan().isMaintainedOn(first))
                .filter(child -> placementOf(child).isHeldIn(year, child.ncYear() + later, provision.ncYearTo()))
                .count();
    }

    private static PlacementRecord placementOf(PlacedChild child) {
        return Objects.requireNonNull(child.place()).placement();
    }
}
