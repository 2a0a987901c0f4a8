package org.throughline.matching.findplace;

import org.throughline.jobs.JobStatus;
import org.throughline.people.ChildRecord;

/** Where the search for a place stands. */
public sealed interface PlaceSearch {

    /** The child it is for. */
    ChildRecord child();

    /** The places are found. */
    record Found(FoundPlaces places) implements PlaceSearch {

        @Override
        public ChildRecord child() {
            return places.known().child();
        }
    }

    /**
     * The plan of the coming year is not calculated for the records as they are now.
     *
     * @param work where its calculation stands
     */
    record Open(ChildRecord child, JobStatus work) implements PlaceSearch {}
}
