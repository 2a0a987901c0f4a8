package org.throughline.shell.views;

import com.vaadin.flow.router.QueryParameters;
import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Instants;

/** The views of lists that people saved; each sees and changes the own ones only. */
@Service
@Transactional
public class SavedViews {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 80;

    private static final int MOST = 30;
    private static final int LONGEST_FILTERS = 1_000;
    private static final int LONGEST_COLUMNS = 2_000;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** All views of the person's, by name. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<SavedView> all() {
        return jdbc.sql("select * from saved_view where login = ? order by name, path")
                .param(user.login())
                .query((row, number) -> view(row))
                .list();
    }

    /** The person's views of a list, by name. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<SavedView> of(String path) {
        return jdbc.sql("select * from saved_view where login = ? and path = ? order by name")
                .params(user.login(), path)
                .query((row, number) -> view(row))
                .list();
    }

    /** One view of the person's; another person's cannot be told from one that does not exist. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<SavedView> find(UUID id) {
        return jdbc
                .sql("select * from saved_view where login = ? and id = ?")
                .params(user.login(), id)
                .query((row, number) -> view(row))
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Saves a view.
     *
     * @param path the address of the list, without filters
     * @param filters the filters as the address has them
     * @param hidden headings of the columns that are not shown
     * @param search what is typed into the search of the list
     * @throws org.throughline.shared.Refused where something is typed into the search, the name is missing or taken, or
     *     there are too many
     */
    @PermitAll
    public SavedView save(
            String name, String path, Map<String, List<String>> filters, Set<String> hidden, String search) {
        if (!search.isBlank()) {
            throw new ViewRefusal.SearchNotSaved().refused();
        }
        if (of(path).size() >= MOST) {
            throw new ViewRefusal.ViewsFull(MOST).refused();
        }
        Map<String, List<String>> kept = new HashMap<>(filters);
        kept.remove(SavedView.OPEN);
        SavedView view = new SavedView(UUID.randomUUID(), accepted(name), path, kept, hidden);
        add(view);
        return view;
    }

    /** Takes the deletion of a view back. */
    @PermitAll
    public void restore(SavedView view) {
        add(view);
    }

    private void add(SavedView view) {
        String filters = new QueryParameters(view.filters()).getQueryString();
        String columns = String.join("\n", new TreeSet<>(view.hidden()));
        if (filters.length() > LONGEST_FILTERS || columns.length() > LONGEST_COLUMNS) {
            throw new ViewRefusal.ViewTooLong().refused();
        }
        try {
            jdbc.sql("insert into saved_view (id, login, name, path, filters, hidden_columns, saved_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            view.id(),
                            user.login(),
                            view.name(),
                            view.path(),
                            filters,
                            columns,
                            Instants.toDatabase(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw taken(view.name(), taken);
        }
    }

    /**
     * Gives a view another name.
     *
     * @throws org.throughline.shared.Refused where the name is missing or taken
     */
    @PermitAll
    public void rename(UUID id, String name) {
        String accepted = accepted(name);
        try {
            jdbc.sql("update saved_view set name = ? where login = ? and id = ?")
                    .params(accepted, user.login(), id)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw taken(accepted, taken);
        }
    }

    /** Deletes a view; {@link #restore} takes that back. */
    @PermitAll
    public void delete(UUID id) {
        jdbc.sql("delete from saved_view where login = ? and id = ?")
                .params(user.login(), id)
                .update();
    }

    private static RuntimeException taken(String name, DuplicateKeyException cause) {
        RuntimeException refused = new ViewRefusal.ViewNameTaken(name).refused();
        refused.addSuppressed(cause);
        return refused;
    }

    private static String accepted(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new ViewRefusal.ViewNameToEnter(LONGEST_NAME).refused();
        }
        return stripped;
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("path"),
                QueryParameters.fromString(row.getString("filters")).getParameters(),
                row.getString("hidden_columns").lines().collect(Collectors.toSet()));
    }
}
