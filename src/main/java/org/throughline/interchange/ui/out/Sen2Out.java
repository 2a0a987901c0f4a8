package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.sen2.ui.Sen2Navigation;
import org.throughline.security.Roles;

/** The SEN2 return, which has a page of its own. */
@SpringComponent
final class Sen2Out implements FileOut {

    @Override
    public String label() {
        return "SEN2 return";
    }

    @Override
    public String about() {
        return "The yearly return to the Department for Education, as XML or nine CSV files. Its page says first what our"
                + " records lack, for whom, and whose task it is.";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Panel panel() {
        return new Panel() {

            @Override
            public List<Component> parts() {
                return List.of(new Paragraph(new Anchor(Sen2Navigation.PATH, "Open the SEN2 return")));
            }

            @Override
            public boolean isOffered() {
                return false;
            }

            @Override
            public Ready prepare(String purpose) {
                throw new InterchangeRefusal.NothingToExport().refused();
            }
        };
    }
}
