package org.throughline.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.placement.ui.ChildPart;
import org.throughline.shared.ui.PlainTable;

/** The cases of a child on the child's page; nothing where there are none. */
@SpringComponent
@UIScope
@Order(10)
class ChildCases implements ChildPart {

    private final Cases cases;
    private final Clock clock;

    ChildCases(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(UUID childId) {
        List<CaseRecord> all = cases.ofChild(childId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        PlainTable table = new PlainTable("Phase transfers", "Move", "Stage", "How it stands", "Officer");
        all.forEach(each -> table.row(
                new Anchor(
                        CaseNavigation.page(each.id()),
                        each.kind().label() + ", September " + each.entry().start()),
                new Text(each.stage().label()),
                CaseNavigation.tag(each.status(today)),
                new Text(Objects.requireNonNullElse(each.ownerName(), "Nobody yet"))));
        return Optional.of(new Div(new H2("Phase transfers"), table));
    }
}
