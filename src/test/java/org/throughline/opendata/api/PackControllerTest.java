package org.throughline.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.ExportSearch;
import org.throughline.matching.PackFormat;
import org.throughline.opendata.ReadScope;
import org.throughline.security.AuditReader;
import org.throughline.security.Roles;
import org.throughline.sufficiency.options.SiteFixture;
import org.throughline.sufficiency.sites.CandidateSites;

/** Packs by token. */
class PackControllerTest extends ApiTest {

    @Autowired
    private PackFormat format;

    @Autowired
    private AuditReader audit;

    @Autowired
    private CandidateSites sites;

    @Test
    void a_pack_comes_as_a_zip_and_is_on_record_with_the_purpose_of_the_token() {
        HttpResponse<byte[]> response = get(Addresses.MATCHING_PACK, officer(ReadScope.MATCHING_PACK));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("matching-pack-");
        int pupils = format.readProblem(response.body()).pupils().size();
        AuditEvent event = as(Roles.ADMINISTRATOR, () -> audit.exports(ExportSearch.ALL, 0, 1))
                .getFirst();
        assertThat(event.what()).isEqualTo("Matching pack");
        assertThat(event.through()).startsWith("token: Test ");
        assertThat(event.purpose()).isEqualTo("To test it");
        assertThat(event.rows()).isEqualTo(pupils);
    }

    @Test
    void a_purpose_of_its_own_is_kept_instead() {
        get(Addresses.FORECAST_PACK + "?purpose=To%20compare", planner(ReadScope.FORECAST_PACK));
        assertThat(as(Roles.ADMINISTRATOR, () -> audit.exports(ExportSearch.ALL, 0, 1))
                        .getFirst()
                        .purpose())
                .isEqualTo("To compare");
    }

    @Test
    void an_entry_far_away_is_refused_and_what_the_records_do_not_allow_is_said() {
        assertThat(as(Roles.PLANNER, () -> SiteFixture.noneIsLeft(sites))).isTrue();
        String token = officer(ReadScope.MATCHING_PACK, ReadScope.PLANNING_PACK);
        HttpResponse<byte[]> far = get(Addresses.MATCHING_PACK + "?entry=2050", token);
        assertThat(far.statusCode()).isEqualTo(400);
        assertThat(json(far).get("detail").asString()).contains("“entry”");
        HttpResponse<byte[]> nothing = get(Addresses.PLANNING_PACK, token);
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(json(nothing).get("detail").asString()).contains("candidate site");
    }
}
