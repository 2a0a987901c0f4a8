package org.throughline.casework.prefer;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.placement.Preference;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.RequestRoutes;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;

/** Under which law a school or setting is asked for, in words. It follows from the setting; no family chooses it. */
@Service
@Transactional(readOnly = true)
public class PreferenceRoutes {

    /** What applies where nothing is asked for. */
    public static final String NOTHING_ASKED =
            "No request: section 40 of the Children and Families Act 2014 applies, with the presumption of a mainstream"
                    + " school in section 33 (not yet checked by legal)";

    private static final String NOT_ON_LIST =
            "Not on our list: check what it is. Section 38(3) of the Children and Families Act 2014 or, where it is"
                    + " independent and not approved under section 41, section 9 of the Education Act 1996";

    private final Provisions provisions;
    private final RequestRoutes routes;
    private final Clock clock;

    PreferenceRoutes(Provisions provisions, RequestRoutes routes, Clock clock) {
        this.provisions = provisions;
        this.routes = routes;
        this.clock = clock;
    }

    /**
     * A school or setting with its name and the law.
     *
     * @param name its name, with the town where it is not on our list
     * @param route under which law it is asked for
     */
    public record Named(String name, String route) {}

    /** The name and the law of what is asked for, as they are today. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Named of(Preference preference) {
        return switch (preference) {
            case Preference.Listed(UUID id) ->
                provisions.find(id).map(this::listed).orElse(new Named(Provisions.NO_LONGER_LISTED, NOT_ON_LIST));
            case Preference.Unlisted(String name, String town) ->
                new Named(name + (town.isBlank() ? "" : ", " + town), NOT_ON_LIST);
        };
    }

    private Named listed(ProvisionRecord provision) {
        Map<String, RequestRoutes.Basis> found = routes.of(List.of(provision), LocalDate.now(clock));
        RequestRoutes.Basis basis = found.get(provision.code());
        String law = basis == null ? NOT_ON_LIST : basis.route().label() + ". Source: " + basis.source();
        return new Named(
                provision.name(),
                provision.type() == ProvisionType.MAINSTREAM
                        ? law + ". A mainstream school: section 33 speaks for it as well (not yet checked by legal)"
                        : law);
    }
}
