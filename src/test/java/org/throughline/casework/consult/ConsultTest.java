package org.throughline.casework.consult;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** Children of their own about whom schools of the demonstration are consulted. */
public abstract class ConsultTest extends ServiceTest {

    protected static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** A whole decline on the ground of the efficient education of others. */
    protected static final Map<ReplyQuestion, String> DECLINE = Map.of(
            ReplyQuestion.KIND, "DECLINED",
            ReplyQuestion.GROUND_EDUCATION, "Yes",
            ReplyQuestion.EDUCATION_GROUP, "Class 7B",
            ReplyQuestion.EDUCATION_COMPOSITION, "Eight pupils, three adults",
            ReplyQuestion.EDUCATION_DIFFERENCE, "Three pupils would lose one to one teaching",
            ReplyQuestion.EDUCATION_ADAPTATIONS, "A second room, which we do not have",
            ReplyQuestion.EDUCATION_SOURCE, "Observation in class",
            ReplyQuestion.EDUCATION_AUTHOR, "The deputy head",
            ReplyQuestion.WHO, "A SENCO of a school");

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private Children children;

    @Autowired
    private EhcPlans plans;

    @Autowired
    protected Provisions provisions;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected Clock clock;

    @Autowired
    protected Consultations consultations;

    @Autowired
    protected ConsultationSending sending;

    @Autowired
    protected ServedDocuments documents;

    private final Map<String, Authentication> people = new ConcurrentHashMap<>();
    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void what_was_made_is_taken_away() {
        SecurityContextHolder.clearContext();
        for (UUID child : made) {
            String own = " (select id from casework_consultation where child_id = ?)";
            jdbc.update(
                    "delete from casework_consultation_answer where reply_id in (select id from"
                            + " casework_consultation_reply where consultation_id in" + own + ")",
                    child);
            jdbc.update(
                    "delete from casework_consultation_opening where link_id in (select id from"
                            + " casework_consultation_link where consultation_id in" + own + ")",
                    child);
            for (String part : List.of("reply", "draft", "link", "chase", "step")) {
                jdbc.update("delete from casework_consultation_" + part + " where consultation_id in" + own, child);
            }
            jdbc.update("delete from casework_consultation where child_id = ?", child);
            InventedChild.takeAway(jdbc, child);
        }
        made.clear();
    }

    protected void be(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.computeIfAbsent(username, name -> signIn.authenticate(here(name))));
    }

    protected void beNobody() {
        SecurityContextHolder.clearContext();
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The next academic year, for which places are sought. */
    protected AcademicYear entry() {
        return AcademicYear.of(today()).next();
    }

    /** A child with a plan who enters Year 7 next year. */
    protected UUID child() {
        UUID id = UUID.randomUUID();
        as(Roles.PLACEMENT_OFFICER, () -> {
            children.recordNew(List.of(new ChildRecord(
                    id,
                    null,
                    "K" + id.toString().substring(0, 12),
                    null,
                    "Consulted",
                    "Ida",
                    new AcademicYear(entry().start() - 12).firstDay().plusDays(40),
                    null,
                    null,
                    new GridReference(380_000, 410_000),
                    Set.of())));
            plans.recordNew(List.of(new PlanRecord(
                    null,
                    null,
                    id,
                    PlanRecord.Status.MAINTAINED,
                    LocalDate.of(2024, 1, 1),
                    List.of(NeedType.ASD),
                    Set.of(),
                    Support.NONE,
                    null,
                    false)));
            return true;
        });
        made.add(id);
        return id;
    }

    /** A provision of the setting at which a demonstration SENCO works. */
    protected ProvisionRecord provisionOf(String settingName) {
        return as(Roles.PLACEMENT_OFFICER, () -> provisions.all()).stream()
                .filter(each -> each.setting().name().startsWith(settingName))
                .findFirst()
                .orElseThrow();
    }

    protected ConsultationSubject subject(UUID child) {
        return new ConsultationSubject(null, child, entry());
    }

    protected UUID document(UUID child) {
        return as(Roles.PLACEMENT_OFFICER, () -> documents.add(child, "Draft plan", null, "plan.pdf", PDF));
    }

    protected ConsultationRecord prepared(UUID child, String settingName) {
        return as(
                        Roles.PLACEMENT_OFFICER,
                        () -> sending.prepare(
                                subject(child),
                                List.of(new Chosen(
                                        Objects.requireNonNull(
                                                provisionOf(settingName).id()),
                                        true,
                                        "Asked for")),
                                ""))
                .getFirst();
    }

    /** A consultation of Underhill High School, served so many days ago. */
    protected ConsultationRecord served(UUID child, int daysAgo) {
        ConsultationRecord prepared = prepared(child, "Underhill");
        UUID document = document(child);
        return as(Roles.PLACEMENT_OFFICER, () -> sending.serve(prepared, document, today().minusDays(daysAgo), ""));
    }

    protected ConsultationRecord read(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, () -> consultations.find(id)).orElseThrow();
    }
}
