package org.throughline.transitions.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Invisible;
import org.throughline.shared.PlainText;

/** Who leads for safeguarding at each side of a move, so that a file goes from one named person to another. */
@Service
@Transactional
public class SafeguardingLeads {

    private static final int LONGEST = 120;
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+() ext.]{0,40}");

    private final JdbcClient jdbc;
    private final SafeguardingPointers pointers;
    private final Provisions provisions;
    private final CurrentUser user;
    private final Clock clock;

    SafeguardingLeads(
            JdbcClient jdbc, SafeguardingPointers pointers, Provisions provisions, CurrentUser user, Clock clock) {
        this.provisions = provisions;
        this.jdbc = jdbc;
        this.pointers = pointers;
        this.user = user;
        this.clock = clock;
    }

    /** The leads of both sides, by record, of the children who move to or from a setting where the person leads. */
    @RolesAllowed(Roles.DSL)
    @Transactional(readOnly = true)
    public Map<UUID, SafeguardingLead.Both> both() {
        Map<UUID, SafeguardingLead.Both> found = new HashMap<>();
        jdbc.sql("select r.id, coalesce(r.sender_id in (:own), false) sends, a.name a_name, a.telephone a_telephone,"
                        + " b.name b_name, b.telephone b_telephone, o.name o_name, o.telephone o_telephone"
                        + " from transition_record r left join safeguarding_lead a on a.setting_id = r.sender_id"
                        + " left join safeguarding_lead b on b.setting_id = r.destination_id"
                        + " left join safeguarding_other_lead o on o.record_id = r.id"
                        + " where r.sender_id in (:own) or (r.destination_id in (:own) and r.sending_id is not null)")
                .param("own", user.scope(Roles.DSL))
                .query(row -> {
                    boolean sends = row.getBoolean("sends");
                    found.put(
                            row.getObject("id", UUID.class),
                            new SafeguardingLead.Both(
                                    lead(row, "a", sends ? "" : "o"), lead(row, "b", sends ? "o" : "")));
                });
        return found;
    }

    /** The lead that a setting has named, otherwise the one that the other side has entered. */
    private static SafeguardingLead lead(ResultSet row, String own, String otherwise) throws SQLException {
        String name = row.getString(own + "_name");
        if (name != null) {
            return new SafeguardingLead(name, row.getString(own + "_telephone"));
        }
        String entered = otherwise.isEmpty() ? null : row.getString(otherwise + "_name");
        return entered == null
                ? SafeguardingLead.NOBODY
                : new SafeguardingLead(entered, row.getString(otherwise + "_telephone"));
    }

    /**
     * A setting where the person leads.
     *
     * @param id the setting
     * @param setting its name
     * @param lead the lead named there; nobody where none is named yet
     */
    public record Own(UUID id, String setting, SafeguardingLead lead) {}

    /** The settings where the person leads, by name, each with the lead named there. */
    @RolesAllowed(Roles.DSL)
    @Transactional(readOnly = true)
    public List<Own> own() {
        Map<UUID, SafeguardingLead> named = new HashMap<>();
        jdbc.sql("select setting_id, name, telephone from safeguarding_lead where setting_id in (:own)")
                .param("own", user.scope(Roles.DSL))
                .query(row -> {
                    named.put(
                            row.getObject("setting_id", UUID.class),
                            new SafeguardingLead(row.getString("name"), row.getString("telephone")));
                });
        Set<UUID> own = user.settings(Roles.DSL);
        return OnBehalfOf.theAsker("safeguarding leads", provisions::settings, Roles.PLACEMENT_OFFICER).stream()
                .filter(setting -> setting.id() != null && own.contains(setting.id()))
                .map(setting -> new Own(
                        Objects.requireNonNull(setting.id()),
                        setting.name(),
                        named.getOrDefault(setting.id(), SafeguardingLead.NOBODY)))
                .toList();
    }

    /**
     * Names the lead at a setting where the person leads, for the leads of other settings to see.
     *
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} when something must be put right
     */
    @RolesAllowed(Roles.DSL)
    public void name(UUID setting, SafeguardingLead typed) {
        if (!user.settings(Roles.DSL).contains(setting)) {
            throw new SafeguardingRefusal.NotOfYourSetting().refused();
        }
        store("safeguarding_lead (setting_id,", setting, checked(typed));
    }

    /**
     * Enters the lead at the other side of a move, where that setting has named none.
     *
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} when something must be put right
     */
    @RolesAllowed(Roles.DSL)
    public void nameOther(UUID recordId, SafeguardingLead typed) {
        if (pointers.find(recordId).isEmpty()) {
            throw new SafeguardingRefusal.NotOfYourSetting().refused();
        }
        store("safeguarding_other_lead (record_id,", recordId, checked(typed));
    }

    private void store(String into, UUID key, SafeguardingLead lead) {
        jdbc.sql("insert into " + into + " name, telephone, named_by, named_at) values (?, ?, ?, ?, ?) on duplicate key"
                        + " update name = values(name), telephone = values(telephone), named_by = values(named_by),"
                        + " named_at = values(named_at)")
                .params(key, lead.name(), lead.telephone(), user.name(), Instants.toDatabase(clock.instant()))
                .update();
    }

    private static SafeguardingLead checked(SafeguardingLead typed) {
        String name = Invisible.strip(PlainText.line(typed.name()));
        String telephone = Invisible.strip(PlainText.line(typed.telephone()));
        if (name.isEmpty()
                || name.length() > LONGEST
                || !TELEPHONE.matcher(telephone).matches()) {
            throw new SafeguardingRefusal.SafeguardingLeadWithoutName(LONGEST).refused();
        }
        return new SafeguardingLead(name, telephone);
    }
}
