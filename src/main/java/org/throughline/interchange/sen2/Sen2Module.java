package org.throughline.interchange.sen2;

import static org.throughline.interchange.sen2.Sen2Field.date;
import static org.throughline.interchange.sen2.Sen2Field.flag;
import static org.throughline.interchange.sen2.Sen2Field.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the return, parents first, each with its items and what it is called in XML and in COLLECT's files.
 */
enum Sen2Module {
    /** What the return is about. */
    HEADER(
            null,
            "Header",
            "sen2",
            text("Collection"),
            text("Year"),
            date("ReferenceDate"),
            text("SourceLevel"),
            text("LEA", "LA"),
            text("SoftwareCode"),
            text("Release"),
            text("SerialNo"),
            text("DateTime"),
            flag("DMO"),
            flag("DCO"),
            flag("DSCO")),
    /** A child or young person. */
    PERSON(
            HEADER,
            "Person",
            "person",
            text("Surname"),
            text("Forename"),
            date("PersonBirthDate", "DOB", "BirthDate"),
            text("Sex", "GenderCurrent", "Gender"),
            text("Ethnicity"),
            text("PostCode"),
            text("UPN"),
            text("UniqueLearnerNumber", "ULN"),
            text("UPNunknown")),
    /** A request for an assessment. */
    REQUEST(
            PERSON,
            "Requests",
            "requests",
            date("ReceivedDate"),
            text("RequestSource"),
            flag("RYA"),
            date("RequestOutcomeDate"),
            text("RequestOutcome"),
            flag("RequestMediation"),
            flag("RequestTribunal"),
            flag("Exported")),
    /** An assessment. */
    ASSESSMENT(
            REQUEST,
            "Assessment",
            "assessment",
            text("AssessmentOutcome"),
            date("AssessmentOutcomeDate"),
            flag("AssessmentMediation"),
            flag("AssessmentTribunal"),
            flag("OtherMediation"),
            flag("OtherTribunal"),
            flag("Week20")),
    /** The plan that was made. */
    NAMED_PLAN(
            ASSESSMENT,
            "NamedPlan",
            "namedplan",
            date("StartDate"),
            text("PlanRes"),
            text("PlanWBP", "PlanWPB"),
            flag("PB"),
            flag("OA"),
            text("DP"),
            date("CeaseDate"),
            text("CeaseReason")),
    /** What the plan names. */
    PLAN_DETAIL(
            NAMED_PLAN,
            "PlanDetail",
            "plandetail",
            text("URN"),
            text("UKPRN"),
            text("SENsetting"),
            text("SENsettingOther"),
            text("PlacementRank"),
            flag("SENunitIndicator"),
            flag("ResourcedProvisionIndicator")),
    /** The plan on the census date. */
    ACTIVE_PLAN(
            REQUEST,
            "ActivePlans",
            "activeplans",
            text("TransferLA"),
            text("Res"),
            text("WBP", "WPB"),
            date("ReviewMeeting"),
            text("ReviewOutcome"),
            date("LastReview"),
            date("ReviewDraft"),
            date("PhaseTransferDueDate"),
            date("PhaseTransferFinalDate")),
    /** Where the child is. */
    PLACEMENT(
            ACTIVE_PLAN,
            "PlacementDetail",
            "placementdetail",
            text("URN"),
            text("UKPRN"),
            text("SENsetting"),
            text("SENsettingOther"),
            text("PlacementRank"),
            date("EntryDate"),
            date("LeavingDate"),
            text("AttendancePattern"),
            flag("SENunitIndicator"),
            flag("ResourcedProvisionIndicator"),
            text("Res"),
            text("WBP", "WPB")),
    /** A need. */
    NEED(ACTIVE_PLAN, "SENneed", "senneed", text("SENtype"), text("SENtypeRank"));

    private static final Map<String, Sen2Module> BY_ELEMENT = byElement();

    private final @Nullable Sen2Module parent;
    private final String element;
    private final String file;
    private final List<Sen2Field> fields;
    private final Map<String, Sen2Field> byName = new HashMap<>();

    Sen2Module(@Nullable Sen2Module parent, String element, String file, Sen2Field... fields) {
        this.parent = parent;
        this.element = element;
        this.file = file;
        this.fields = List.of(fields);
        for (Sen2Field field : fields) {
            byName.put(folded(field.name()), field);
            field.others().forEach(other -> byName.put(folded(other), field));
        }
    }

    private static Map<String, Sen2Module> byElement() {
        Map<String, Sen2Module> all = new HashMap<>();
        for (Sen2Module module : values()) {
            String name = folded(module.element);
            all.put(name, module);
            all.put(name.endsWith("s") ? name.substring(0, name.length() - 1) : name + "s", module);
        }
        // the element around all persons is no person
        all.remove("persons");
        return all;
    }

    /** The module above; null for the header. */
    @Nullable
    Sen2Module parent() {
        return parent;
    }

    /** The modules right below. */
    List<Sen2Module> below() {
        return Arrays.stream(values()).filter(each -> each.parent == this).toList();
    }

    String element() {
        return element;
    }

    /** What it is called in the name of a file of COLLECT. */
    String file() {
        return file;
    }

    /** The column of its own key in a file of COLLECT. */
    String key() {
        return file + "tableid";
    }

    List<Sen2Field> fields() {
        return fields;
    }

    /** The item that somebody calls so, in any spelling met. */
    Optional<Sen2Field> field(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    /** The module whose element is called so, in any spelling met. */
    static Optional<Sen2Module> ofElement(String name) {
        return Optional.ofNullable(BY_ELEMENT.get(folded(name)));
    }

    private static String folded(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
