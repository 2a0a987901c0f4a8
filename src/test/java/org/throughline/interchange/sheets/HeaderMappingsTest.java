package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.batch.Imports;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** What a person said of a strange header is used for the next file. */
class HeaderMappingsTest extends ServiceTest {

    @TempDir
    private Path folder;

    @Autowired
    private HeaderMappings mappings;

    @Autowired
    private Imports imports;

    private void remember(String header, String column) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            mappings.remember("children", header, column);
            return null;
        });
    }

    @Test
    void a_header_that_was_said_to_be_a_column_is_read_as_it_until_that_is_forgotten() {
        SheetDesk desk = new SheetDesk(imports, folder);
        String[] list = {
            "Kind_ID,Fam. name,Given,DOB,Colour",
            "M" + UUID.randomUUID().toString().substring(0, 8) + ",Header,Test,1/2/2018,red"
        };
        assertThat(desk.look(list).message()).contains("has no column Surname");

        remember("FAM NAME", "Surname");
        remember("Colour", "");
        remember("Kind ID", "Reference");
        remember("given", "Forename");

        assertThat(desk.look(list).counts()).isEqualTo("1 added, 0 changed, 0 left alone, 0 refused");
        assertThat(desk.look(list).queries()).isZero();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> mappings.of("children")))
                .contains(new HeaderMappings.Mapping("famname", "Surname", "system: test"));
        as(Roles.PLACEMENT_OFFICER, () -> {
            mappings.of("children").forEach(each -> mappings.forget("children", each.header()));
            return null;
        });
        assertThat(desk.look(list).message()).contains("has no column Surname");
    }

    @Test
    void a_column_that_there_is_not_is_refused() {
        assertThat(refusalOf(() -> remember("x", "Shoe size"))).isEqualTo(new SheetRefusal.NoSuchColumn("Shoe size"));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> mappings.columns("seats"))).contains("NC year");
    }
}
