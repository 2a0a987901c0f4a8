package org.throughline.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Count;
import org.throughline.shared.ui.LinkList;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.MyDay;
import org.throughline.shell.views.SavedView;
import org.throughline.shell.views.SavedViews;

/** Where everyone begins: what waits for the person, due first, and below it what one can do here. */
@Route("")
@PageTitle("My day - Throughline")
@Menu(title = "My day", order = 0)
@PermitAll
final class HomeView extends Main {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final LocalDate today;

    HomeView(MyDay day, SavedViews views, CurrentUser user, Clock clock) {
        today = LocalDate.now(clock);
        addClassName("tl-page");
        List<DayGroup> groups = day.groups();
        add(new H1("My day"), lead(groups));
        Div waiting = new Div();
        waiting.setId("my-day");
        waiting.addClassName("tl-day");
        groups.forEach(group -> waiting.add(section(group)));
        add(waiting);
        saved(views.all());
        add(whatToDo(user), new Paragraph("Throughline proposes. A named officer decides."));
    }

    private Paragraph lead(List<DayGroup> groups) {
        int tasks = groups.stream()
                .filter(DayGroup::isTask)
                .mapToInt(DayGroup::count)
                .sum();
        long overdue = groups.stream().mapToLong(group -> group.overdue(today)).sum();
        String sentence = Times.day(today) + ". ";
        if (tasks == 0) {
            sentence += groups.isEmpty()
                    ? "Nothing waits for you today."
                    : "No tasks wait for you today. Below is what is worth knowing.";
        } else {
            sentence +=
                    tasks == 1 ? "1 thing waits for you" : String.format(Locale.UK, "%,d things wait for you", tasks);
            sentence += overdue == 0 ? "." : String.format(Locale.UK, ", %,d of them overdue.", overdue);
        }
        Paragraph lead = new Paragraph(sentence);
        lead.addClassName("tl-lead");
        lead.setId("day-lead");
        return lead;
    }

    private Section section(DayGroup group) {
        UnorderedList list = new UnorderedList();
        list.addClassName("tl-tasks");
        group.items().stream().limit(SHOWN).forEach(item -> list.add(row(item)));
        Card section = new Card(
                new H2(new Span(group.title() + " "), new Count(group.count())), new Paragraph(group.next()), list);
        int more = group.count() - SHOWN;
        if (more > 0) {
            section.add(new Paragraph(
                    new Anchor(group.all(), String.format(Locale.UK, "See all %,d", group.count())),
                    new Span(String.format(Locale.UK, " (%d of %,d shown)", SHOWN, group.count()))));
        }
        section.addClassName("tl-day-group");
        return section;
    }

    private ListItem row(DayItem item) {
        ListItem row = new ListItem(new Anchor(item.path(), item.text()));
        if (!item.detail().isBlank()) {
            Span detail = new Span(item.detail());
            detail.addClassName("tl-detail");
            row.add(detail);
        }
        LocalDate due = item.due();
        if (due != null) {
            boolean isOverdue = due.isBefore(today);
            row.add(new Tag(
                    (isOverdue ? "Overdue since " : due.equals(today) ? "Due today, " : "Due ") + Times.day(due),
                    isOverdue ? Tag.Kind.DANGER : Tag.Kind.PLAIN));
        }
        return row;
    }

    private void saved(List<SavedView> views) {
        if (!views.isEmpty()) {
            UnorderedList list = new UnorderedList();
            views.forEach(view -> list.add(new ListItem(new Anchor(view.address(), view.name()))));
            Section section = new Section(new H2("Your saved views"), list);
            list.addClassName("tl-links");
            add(section);
        }
    }

    private static Section whatToDo(CurrentUser user) {
        Card section = new Card(new H2("What you can do"));
        LinkList list = new LinkList();
        if (user.has(Roles.SENCO)) {
            list.link("transitions/start", "Start a transition record", "for a child who moves on");
            list.link("transitions", "Records you send", "what the next setting must know about each child who leaves");
        }
        if (user.has(Roles.STAFF)) {
            list.link("transitions/class", "Your class", "add what you know about the children who move on");
        }
        if (user.has(Roles.SENCO) || user.has(Roles.STAFF) || user.has(Roles.DSL)) {
            list.link("incoming", "Children who come to you", "read, acknowledge and plan");
        }
        if (user.has(Roles.DSL)) {
            list.link("safeguarding", "Safeguarding files", "where each file is, and whether it has arrived");
        }
        if (Roles.OF_HEALTH.stream().anyMatch(user::has)) {
            list.link("health", "Health hand-overs", "who hands over to whom, when, and the receipt");
        }
        if (user.has(Roles.SENCO)) {
            list.link("record-requests", "In-year moves", "ask the old school for a child's record, or answer one");
        }
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            list.link("runs", "Match children to places", "for next September");
            list.link("children", "Children with an EHC plan", "needs, preferences and places");
        }
        if (user.has(Roles.PLACEMENT_OFFICER) || user.has(Roles.PLANNER)) {
            list.link("provisions", "Provisions", "places, who is in them and what becomes free");
        }
        if (user.has(Roles.PLANNER)) {
            list.link("forecasts", "Forecasts and scenarios", "what is coming, and what to open");
        }
        if (user.has(Roles.ADMINISTRATOR)) {
            list.link("users", "Users", "who may sign in, and in which role");
            list.link("audit", "Who did what", "decisions, changes, files taken out");
        }
        section.add(list);
        return section;
    }
}
