package org.throughline.people;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.geography.Postcodes;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;

/** The homes of children by their postcodes, for files that say where postcodes are. */
@Service
@Transactional
public class ChildHomes {

    private final ChildRepository children;
    private final Postcodes postcodes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ChildHomes(ChildRepository children, Postcodes postcodes, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.children = children;
        this.postcodes = postcodes;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The homes of all children with a postcode, by postcode. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ChildHome> all() {
        return jdbc.sql(
                        "select id, reference, postcode, easting is not null and northing is not null located from child"
                                + " where postcode is not null order by postcode, reference")
                .query((row, number) -> new ChildHome(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("postcode"),
                        row.getBoolean("located")))
                .list();
    }

    /**
     * Gives a home without a point the point of its postcode; a home that has one keeps it.
     *
     * @return whether the home has a point now
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public boolean locate(UUID childId) {
        Child child = children.findById(childId).orElseThrow();
        ChildRecord known = child.asRecord();
        if (known.home() != null) {
            return true;
        }
        Optional<GridReference> at = Optional.ofNullable(known.postcode()).flatMap(postcodes::find);
        at.ifPresent(home -> {
            child.locate(home);
            children.flush();
            events.publishEvent(new ChildChanged(Objects.requireNonNull(known.id())));
        });
        return at.isPresent();
    }
}
