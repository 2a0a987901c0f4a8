package org.throughline.matching.findplace;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Places found once the plan of the coming year is calculated. */
public final class FoundPlacesFixture {

    private FoundPlacesFixture() {}

    /** The places for a child of the demonstration; for those who may ask. */
    public static FoundPlaces found(PlaceFinder finder, UUID childId) {
        if (finder.find(childId).orElseThrow() instanceof PlaceSearch.Found(FoundPlaces places)) {
            return places;
        }
        finder.begin();
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !finder.status().state().isUnderWay());
        return ((PlaceSearch.Found) finder.find(childId).orElseThrow()).places();
    }
}
