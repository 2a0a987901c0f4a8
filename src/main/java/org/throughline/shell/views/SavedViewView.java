package org.throughline.shell.views;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.shared.ui.Ids;

/** The address of a saved view: it leads to the list with the filters and columns of the view. */
@Route(SavedViewView.PATH + "/:" + SavedViewView.ID)
@PageTitle("Saved view - Throughline")
@PermitAll
final class SavedViewView extends Main implements BeforeEnterObserver {

    static final String PATH = "views";
    static final String ID = "id";

    private static final long serialVersionUID = 1L;

    private final transient SavedViews views;

    SavedViewView(SavedViews views) {
        this.views = views;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SavedView view = views.find(Ids.of(event, ID)).orElseThrow(NotFoundException::new);
        Map<String, List<String>> filters = new HashMap<>(view.filters());
        filters.put(SavedView.OPEN, List.of(view.id().toString()));
        event.forwardTo(view.path(), new QueryParameters(filters));
    }
}
