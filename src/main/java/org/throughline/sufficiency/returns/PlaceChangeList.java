package org.throughline.sufficiency.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.papers.Cell;
import org.throughline.sufficiency.papers.PaperSection;
import org.throughline.sufficiency.papers.PaperTable;

/** Places of this year and the next, by provision, as the place-change list asks for them. */
final class PlaceChangeList {

    private final AcademicYear now;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<String> toFillIn = new ArrayList<>();
    private int changed;
    private int change;

    /**
     * Reads the list.
     *
     * @param now this academic year
     */
    PlaceChangeList(List<ProvisionRecord> register, AcademicYear now) {
        this.now = now;
        register.stream()
                .filter(PlaceChangeList::isAsked)
                .filter(each ->
                        each.isOpenIn(now.start()) || each.isOpenIn(now.next().start()))
                .sorted(Comparator.comparing(
                                (ProvisionRecord each) -> each.setting().name())
                        .thenComparing(ProvisionRecord::name))
                .forEach(this::add);
        toFillIn.add("Whether the institution agrees, and the reason for each change");
        toFillIn.add("Whether a new or changed base at an academy has a signed deed of variation");
    }

    /** In the borough and commissioned; independent schools have no funded places. */
    private static boolean isAsked(ProvisionRecord provision) {
        return provision.setting().inBorough()
                && provision.type().isCommissioned()
                && provision.type() != ProvisionType.INDEPENDENT_SPECIAL;
    }

    private void add(ProvisionRecord provision) {
        SettingRecord setting = provision.setting();
        PlacesOffered before = provision.offered(now.start());
        PlacesOffered after = provision.offered(now.next().start());
        List<Cell> row = new ArrayList<>(List.of(
                setting.details().ukprn() == null
                        ? Cell.BLANK
                        : Cell.words(setting.details().ukprn().toString()),
                setting.urn() == null ? Cell.BLANK : Cell.words(String.valueOf(setting.urn())),
                setting.details().laestab() == null
                        ? Cell.BLANK
                        : Cell.words(setting.details().laestab().toString()),
                Cell.words(setting.name()),
                Cell.words(provision.name()),
                Cell.words(provision.type().label()),
                Cell.words(YearGroup.label(provision.ncYearFrom(), provision.ncYearTo()))));
        row.addAll(places(before));
        row.addAll(places(after));
        row.add(Cell.count(after.places() - before.places()));
        row.add(Cell.words(after.basis().label()));
        row.add(Cell.BLANK);
        row.add(Cell.BLANK);
        rows.add(row);
        changed += after.places() == before.places() ? 0 : 1;
        change += after.places() - before.places();
        note(provision, after);
    }

    /** Up to Year 11, from Year 12 on, lines that go across, and all. */
    private static List<Cell> places(PlacesOffered offered) {
        int younger = 0;
        int older = 0;
        for (CommissionedPlaces line : offered.outermost()) {
            younger += line.ncYearTo() <= YearGroup.LAST_SECONDARY ? line.places() : 0;
            older += line.ncYearFrom() > YearGroup.LAST_SECONDARY ? line.places() : 0;
        }
        return List.of(
                Cell.count(younger),
                Cell.count(older),
                Cell.count(offered.places() - younger - older),
                Cell.count(offered.places()));
    }

    private void note(ProvisionRecord provision, PlacesOffered after) {
        if (provision.setting().urn() == null) {
            toFillIn.add(provision.setting().name() + ": URN");
        }
        if (provision.setting().details().ukprn() == null) {
            toFillIn.add(provision.setting().name() + ": UKPRN");
        }
        if (after.basis() == PlacesOffered.Basis.REPEATED) {
            toFillIn.add(provision.name() + ": places of " + now.next().label()
                    + " are not recorded; those of the last year recorded stand in the file");
        }
        if (after.basis() == PlacesOffered.Basis.NOT_COMMISSIONED) {
            toFillIn.add(provision.name() + ": no places are recorded");
        }
        if (after.outermost().stream()
                .anyMatch(line ->
                        line.ncYearFrom() <= YearGroup.LAST_SECONDARY && line.ncYearTo() > YearGroup.LAST_SECONDARY)) {
            toFillIn.add(provision.name() + ": how many places are for Year 12 and above");
        }
    }

    List<String> toFillIn() {
        return toFillIn.stream().distinct().toList();
    }

    String sentence() {
        String start = rows.size() + (rows.size() == 1 ? " provision has" : " provisions have") + " funded places. ";
        return start
                + (changed == 0
                        ? "As recorded, none has another number of places in "
                                + now.next().label() + "."
                        : changed + " of them " + (changed == 1 ? "has" : "have") + " another number of places in "
                                + now.next().label() + ", " + Math.abs(change) + (change < 0 ? " fewer" : " more")
                                + " in all.");
    }

    PaperSection section() {
        String year = now.label();
        String next = now.next().label();
        return new PaperSection(
                "Places of " + year + " and " + next,
                sentence(),
                "Places commissioned at the borough's special schools, SEN units, resourced provision and alternative"
                        + " provision; a line of year groups that goes across Year 11 and Year 12 stands under 'not split'."
                        + " Independent schools have no funded places.",
                new PaperTable(
                        "Place changes",
                        "Places by provision",
                        List.of(
                                "UKPRN",
                                "URN",
                                "LAESTAB",
                                "Institution",
                                "Provision",
                                "Kind",
                                "Year groups",
                                "#" + year + " pre-16",
                                "#" + year + " post-16",
                                "#" + year + " not split",
                                "#" + year + " all",
                                "#" + next + " pre-16",
                                "#" + next + " post-16",
                                "#" + next + " not split",
                                "#" + next + " all",
                                "#Change",
                                "How known",
                                "Agreed with the institution",
                                "Reason"),
                        rows));
    }
}
