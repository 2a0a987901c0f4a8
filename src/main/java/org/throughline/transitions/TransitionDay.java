package org.throughline.transitions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Names;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.due.MoveDays;

/** What of the transition records waits for a SENCO, or for an officer who sends for families that educate at home. */
@Service
@Transactional(readOnly = true)
class TransitionDay implements DaySource {

    private static final String SENDING = "transitions";
    private static final String INCOMING = "incoming";

    /** What waits, in the order shown. */
    private enum Waiting {
        SENT_BACK("Records sent back to you", "Read why, put it right and send again.", SENDING, true),
        FAMILY("The family has answered", "Read it; settle what they ask for before you send.", SENDING, true),
        ASKED("Another setting asks for a child", "Answer whether the child has moved there.", SENDING, true),
        TALK_SENDER("Times to talk are proposed", "Agree to one, or propose others.", SENDING, true),
        AGAIN_SENDER("No time to talk has suited", "Propose other times.", SENDING, true),
        ACTION_SENDER("Agreed actions due", "Do them and mark them as done.", SENDING, true),
        CHANGED("Changes not sent", "You have changed these since you sent them. Send the changes.", SENDING, true),
        UNREAD("New records", "Read them and acknowledge them.", INCOMING, true),
        INVITED("You are invited to plan a move", "Plan visits before you have the record.", INCOMING, true),
        TALK_RECEIVER("Times to talk are proposed by the sender", "Agree to one, or propose others.", INCOMING, true),
        AGAIN_RECEIVER("No time to talk has suited", "Propose other times.", INCOMING, true),
        ACTION_RECEIVER("Agreed actions due", "Do them and mark them as done.", INCOMING, true),
        LEAD("Enhanced support, and nobody leads yet", "Name who leads for the child at your setting.", INCOMING, true),
        REVIEW("Reviews due", "Tell the sender how the move went.", INCOMING, true),
        NEWS("Records changed since you looked", "Open them to see what is new.", INCOMING, false),
        VISIT("Visits in the next two weeks", "Check time and place.", "visits", false),
        TALKING_SENDER("Conversations in the next two weeks", "Have the record at hand.", SENDING, false),
        TALKING_RECEIVER("Conversations in the next two weeks", "Have the record at hand.", INCOMING, false),
        FEEDBACK("Feedback on records you sent", "Read how useful they were.", SENDING, false);

        private final String title;
        private final String next;
        private final String menu;
        private final boolean task;

        Waiting(String title, String next, String menu, boolean task) {
            this.title = title;
            this.next = next;
            this.menu = menu;
            this.task = task;
        }
    }

    /** One branch a kind of thing; each gives the record, the child, the other side, a detail and a day. */
    private static final String QUERY = """
            with ours as (
                select r.*, c.forename, c.surname,
                    (r.sender_id in (:own) or (:officer and r.sender_id is null)) mine, (r.destination_id in (:own)) theirs,
                    s.sent_at, s.updates, s.received_at,
                    s.ended_reason
                from transition_record r
                    join child c on c.id = r.child_id
                    left join transition_sending s on s.id = r.sending_id
                where (r.sender_id in (:own) or (:officer and r.sender_id is null) or r.destination_id in (:own))
                    and r.state <> 'CLOSED'
            )
            select 'SENT_BACK' kind, id, forename, surname, destination_name other, null due, '' detail from ours
                where mine and state = 'REJECTED'
            union all
            select 'FAMILY', o.id, forename, surname, destination_name, null, '' from ours o
                where mine and state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED') and (exists (
                    select 1 from transition_voice v left join transition_settlement t on t.record_id = v.record_id
                    where v.record_id = o.id and v.submitted_at > greatest(:since, coalesce(t.settled_at, :since)))
                    or exists (select 1 from transition_family_line l where l.record_id = o.id and l.agreed = false
                    and l.answered_at is null))
            union all
            select 'ASKED', q.id, c.forename, c.surname, q.setting_name, null, '' from child_request q
                join child c on c.id = q.child_id
                where q.answer is null and (:officer or exists (
                    select 1 from transition_record m where m.child_id = c.id and m.sender_id in (:own)
                    and m.sender_id <> q.setting_id))
            union all
            select distinct if(s.by_receiver, 'TALK_SENDER', 'TALK_RECEIVER'), o.id, forename, surname,
                    if(s.by_receiver, destination_name, sender_name), null, t.about from ours o
                join transition_conversation t on t.record_id = o.id
                join transition_talk_time s on s.conversation_id = t.id and s.state = 'PROPOSED'
                where if(s.by_receiver, mine, theirs)
            union all
            select if(t.asked_by_receiver, 'AGAIN_RECEIVER', 'AGAIN_SENDER'), o.id, forename, surname,
                    if(t.asked_by_receiver, sender_name, destination_name), null, t.about from ours o
                join transition_conversation t on t.record_id = o.id
                where if(t.asked_by_receiver, theirs, mine) and not exists (select 1 from transition_talk_time s
                    where s.conversation_id = t.id and s.state in ('PROPOSED', 'AGREED'))
            union all
            select if(mine, 'TALKING_SENDER', 'TALKING_RECEIVER'), o.id, forename, surname,
                    if(mine, destination_name, sender_name), date(s.starts), s.words from ours o
                join transition_conversation t on t.record_id = o.id
                join transition_talk_time s on s.conversation_id = t.id and s.state = 'AGREED'
                where s.starts between :today and :today + interval 14 day and (mine or theirs)
            union all
            select if(a.by_receiver, 'ACTION_RECEIVER', 'ACTION_SENDER'), o.id, forename, surname,
                    if(a.by_receiver, sender_name, destination_name), a.due, concat(a.what, ', ', a.who) from ours o
                join transition_conversation t on t.record_id = o.id
                join transition_talk_action a on a.conversation_id = t.id
                where a.done_on is null and a.due <= :today + interval 7 day and if(a.by_receiver, theirs, mine)
            union all
            select 'CHANGED', o.id, forename, surname, destination_name, null, '' from ours o
                where mine and state in ('SENT', 'RECEIVED') and exists (
                    select 1 from transition_entry e where e.record_id = o.id and e.visibility in ('A', 'B')
                    and e.field not in (:apart) and e.written_at > coalesce((
                        select max(n.written_at) from transition_sent_entry n where n.sending_id = o.sending_id
                        and n.field = e.field and n.item = e.item), '1000-01-01'))
            union all
            select 'UNREAD', id, forename, surname, sender_name, date(sent_at) + interval :days day, '' from ours
                where destination_id in (:own) and state = 'SENT'
            union all
            select 'INVITED', id, forename, surname, sender_name, null, '' from ours
                where destination_id in (:own) and invited_by is not null
                    and state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')
            union all
            select 'LEAD', o.id, forename, surname, sender_name, null, '' from ours o
                where destination_id in (:own) and state = 'RECEIVED' and tier = 'ENHANCED'
                    and not exists (select 1 from transition_lead l where l.record_id = o.id)
            union all
            select 'REVIEW', o.id, forename, surname, sender_name,
                    {first review}, '' from ours o
                where destination_id in (:own) and state = 'RECEIVED'
                    and :today >= {first review}
                    and not exists (select 1 from transition_feedback f where f.record_id = o.id and f.kind = 'WEEKS')
            union all
            select 'REVIEW', o.id, forename, surname, sender_name,
                    {year review}, '' from ours o
                where destination_id in (:own) and state = 'RECEIVED'
                    and :today >= {year review opens}
                    and not exists (select 1 from transition_feedback f where f.record_id = o.id and f.kind = 'YEAR')
            union all
            select 'NEWS', o.id, forename, surname, sender_name, null, '' from ours o
                join transition_look l on l.sending_id = o.sending_id and l.login = :login
                where destination_id in (:own) and state = 'RECEIVED' and o.updates > l.update_number
            union all
            select 'VISIT', o.id, forename, surname, if(mine, destination_name, sender_name), v.visit_on, v.place from ours o
                join transition_visit v on v.record_id = o.id
                where v.visit_on between :today and :today + interval 14 day and v.state = 'PLANNED'
                    and (mine or sent_at is not null or invited_by is not null)
            union all
            select 'FEEDBACK', o.id, forename, surname, destination_name, null, '' from ours o
                join transition_feedback f on f.record_id = o.id
                where mine and f.given_at > :since
            """.replace("{first review}", MoveDays.firstReviewSql("", ""))
            .replace("{year review}", MoveDays.yearReviewSql(""))
            .replace("{year review opens}", MoveDays.yearReviewOpensSql(""));

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final Clock clock;

    TransitionDay(JdbcClient jdbc, Catalogues catalogues, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.SENCO, Roles.PLACEMENT_OFFICER);
    }

    @Override
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public List<DayGroup> groups() {
        LocalDate today = LocalDate.now(clock);
        Map<Waiting, List<DayItem>> found = new EnumMap<>(Waiting.class);
        boolean severalSettings = user.worksAtSeveral();
        jdbc.sql("select q.*, r.sender_name, r.destination_name, coalesce(r.sender_id in (:own), :officer) sends from ("
                        + QUERY + ") q left join transition_record r on r.id = q.id")
                .param("own", user.scope(Roles.SENCO))
                .param("officer", user.has(Roles.PLACEMENT_OFFICER))
                .param("login", user.login())
                .param("today", today)
                .param("since", today.minusWeeks(2).atStartOfDay())
                .param("days", MoveDays.TO_ACKNOWLEDGE)
                .param("apart", catalogues.keys(Flag.SENDER_ONLY))
                .param("during", catalogues.phasesDuringYear())
                .query(row -> {
                    Waiting kind = Waiting.valueOf(row.getString("kind"));
                    found.computeIfAbsent(kind, none -> new ArrayList<>()).add(item(kind, row, severalSettings));
                });
        return found.entrySet().stream()
                .map(each -> new DayGroup(
                        each.getKey().title,
                        each.getKey().next,
                        each.getKey().menu,
                        each.getKey().menu,
                        each.getValue(),
                        each.getValue().size(),
                        each.getKey().task))
                .toList();
    }

    /** What waits; with its own setting where the person works at several. */
    private static DayItem item(Waiting kind, ResultSet row, boolean severalSettings) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable LocalDate due = row.getObject("due", LocalDate.class);
        String detail = row.getString("detail");
        String path = switch (kind) {
            case ASKED -> SENDING;
            case VISIT -> "visits";
            case INVITED -> INCOMING + "/plan/" + id;
            case UNREAD, TALK_RECEIVER, AGAIN_RECEIVER, ACTION_RECEIVER, TALKING_RECEIVER, LEAD, REVIEW, NEWS ->
                INCOMING + "/" + id;
            case CHANGED, SENT_BACK, FAMILY, TALK_SENDER, AGAIN_SENDER, ACTION_SENDER, TALKING_SENDER, FEEDBACK ->
                SENDING + "/" + id;
        };
        String other = Objects.requireNonNullElse(row.getString("other"), "");
        boolean isSent = kind == Waiting.VISIT ? row.getBoolean("sends") : kind.menu.equals(SENDING);
        String own = row.getString(isSent ? "sender_name" : "destination_name");
        if (severalSettings && own != null) {
            other = "For " + own + ". " + other;
        }
        return new DayItem(
                Names.sorted(row.getString("forename"), row.getString("surname")),
                detail.isBlank() ? other : other + ": " + detail,
                due,
                path);
    }
}
