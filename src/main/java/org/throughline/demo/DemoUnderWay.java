package org.throughline.demo;

import java.util.List;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseBefore;
import org.throughline.people.ChildRecord;
import org.throughline.shared.AcademicYear;

/** Tells of what is under way in the demonstration: consultations, and the panel to come. */
@Component
class DemoUnderWay {

    private final DemoOpenConsultations september;
    private final DemoInYear inYear;
    private final DemoPanels panels;

    DemoUnderWay(DemoOpenConsultations september, DemoInYear inYear, DemoPanels panels) {
        this.september = september;
        this.inYear = inYear;
        this.panels = panels;
    }

    void tell(
            DemoTeam team,
            DemoStory story,
            SplittableRandom random,
            List<CaseBefore> brought,
            List<ChildRecord> withoutPlace) {
        september.tell(team, story, random.split(), brought);
        inYear.tell(team, story, random.split(), withoutPlace);
        panels.next(story, team.lead(), AcademicYear.of(story.today()).next());
    }
}
