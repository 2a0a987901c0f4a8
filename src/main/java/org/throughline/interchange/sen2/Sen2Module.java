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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.FieldName;

/**
 * The modules of the return, parents first, each with its items and what it is called in XML and in COLLECT's files.
 */
enum Sen2Module {
    /** What the return is about. */
    HEADER(
            null,
            "The SEN2 return",
            "Header",
            "sen2",
            text("Collection", "Collection"),
            text("Year", "Census year"),
            date("ReferenceDate", "Census date"),
            text("SourceLevel", "Source level"),
            text("LEA", "Number of the authority", "LA"),
            text("SoftwareCode", "Software"),
            text("Release", "Release of the software"),
            text("SerialNo", "Serial number"),
            text("DateTime", "When it was made"),
            flag("DMO", "Designated medical officer"),
            flag("DCO", "Designated clinical officer"),
            flag("DSCO", "Designated social care officer")),
    /** A child or young person. */
    PERSON(
            HEADER,
            FieldName.CHILDREN,
            "Person",
            "person",
            text("Surname", "Surname"),
            text("Forename", "Forename"),
            date("PersonBirthDate", "Date of birth", "DOB", "BirthDate"),
            text("Sex", "Sex", "GenderCurrent", "Gender"),
            text("Ethnicity", "Ethnicity"),
            text("PostCode", "Postcode"),
            text("UPN", "UPN"),
            text("UniqueLearnerNumber", "ULN", "ULN"),
            text("UPNunknown", "Why the UPN is unknown")),
    /** A request for an assessment. */
    REQUEST(
            PERSON,
            "Requests and assessments",
            "Requests",
            "requests",
            date("ReceivedDate", "Request received"),
            text("RequestSource", "Source of the request"),
            flag("RYA", "Youth accommodation"),
            date("RequestOutcomeDate", "Request decided"),
            text("RequestOutcome", "Decision on the request"),
            flag("RequestMediation", "Mediation about the request"),
            flag("RequestTribunal", "Appeal about the request"),
            flag("Exported", "Moved out before the assessment was finished")),
    /** An assessment. */
    ASSESSMENT(
            REQUEST,
            "Requests and assessments",
            "Assessment",
            "assessment",
            text("AssessmentOutcome", "Outcome of the assessment"),
            date("AssessmentOutcomeDate", "Assessment decided"),
            flag("AssessmentMediation", "Mediation about the assessment"),
            flag("AssessmentTribunal", "Appeal about the assessment"),
            flag("OtherMediation", "Other mediation"),
            flag("OtherTribunal", "Other appeal"),
            flag("Week20", "Exception to the 20 weeks")),
    /** The plan that was made. */
    NAMED_PLAN(
            ASSESSMENT,
            FieldName.PLANS,
            "NamedPlan",
            "namedplan",
            date("StartDate", "Plan start"),
            text("PlanRes", "Residential setting that the plan names"),
            text("PlanWBP", "Work-based learning that the plan names", "PlanWPB"),
            flag("PB", "Personal budget"),
            flag("OA", "Organised arrangements"),
            text("DP", "Direct payments"),
            date("CeaseDate", "Ceased on"),
            text("CeaseReason", "Why it ceased")),
    /** What the plan names. */
    PLAN_DETAIL(
            NAMED_PLAN,
            "Settings that plans name",
            "PlanDetail",
            "plandetail",
            text("URN", "URN of the setting"),
            text("UKPRN", "UKPRN of the setting"),
            text("SENsetting", "Setting without a number"),
            text("SENsettingOther", "Note on the setting"),
            text("PlacementRank", "Rank"),
            flag("SENunitIndicator", "SEN unit"),
            flag("ResourcedProvisionIndicator", "Resourced provision")),
    /** The plan on the census date. */
    ACTIVE_PLAN(
            REQUEST,
            FieldName.PLANS,
            "ActivePlans",
            "activeplans",
            text("TransferLA", "Authority that it was transferred from"),
            text("Res", "Residential setting"),
            text("WBP", "Work-based learning", "WPB"),
            date("ReviewMeeting", "Review meeting"),
            text("ReviewOutcome", "Outcome of the review"),
            date("LastReview", "Last review"),
            date("ReviewDraft", "Draft after the review"),
            date("PhaseTransferDueDate", "Phase transfer due"),
            date("PhaseTransferFinalDate", "Phase transfer final")),
    /** Where the child is. */
    PLACEMENT(
            ACTIVE_PLAN,
            FieldName.PLACEMENTS,
            "PlacementDetail",
            "placementdetail",
            text("URN", "URN of the setting"),
            text("UKPRN", "UKPRN of the setting"),
            text("SENsetting", "Setting without a number"),
            text("SENsettingOther", "Note on the setting"),
            text("PlacementRank", "Rank"),
            date("EntryDate", "Place from"),
            date("LeavingDate", "Place until"),
            text("AttendancePattern", "Attendance pattern"),
            flag("SENunitIndicator", "SEN unit"),
            flag("ResourcedProvisionIndicator", "Resourced provision"),
            text("Res", "Residential setting"),
            text("WBP", "Work-based learning", "WPB")),
    /** A need. */
    NEED(ACTIVE_PLAN, "Needs", "SENneed", "senneed", text("SENtype", "Type of need"), text("SENtypeRank", "Need rank"));

    private static final Map<String, Sen2Module> BY_ELEMENT = byElement();

    private final @Nullable Sen2Module parent;
    private final String about;
    private final String element;
    private final String file;
    private final List<Sen2Field> fields;
    private final Map<String, Sen2Field> byName = new HashMap<>();

    Sen2Module(@Nullable Sen2Module parent, String about, String element, String file, Sen2Field... fields) {
        this.parent = parent;
        this.about = about;
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

    /** Every item by the names that are read, each behind its module's. */
    static List<FieldName> fieldNames() {
        return Arrays.stream(values())
                .flatMap(module -> module.fields.stream()
                        .map(field -> new FieldName(
                                module.about,
                                field.ours(),
                                Stream.concat(Stream.of(module.element + "." + field.name()), field.others().stream())
                                        .toList())))
                .toList();
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
